package org.escale.portal.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.escale.network.Place;
import org.escale.network.Places;
import org.escale.network.standard.Field;
import org.escale.network.standard.InStandard;
import org.escale.network.standard.StandardPlace;
import org.escale.territory.Authorities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** All that the public is told of places, in the standard. */
@Service
class OpenPlaces {
  private final Places places;
  private final BusPlaces buses;
  private final Authorities authorities;

  OpenPlaces(Places places, BusPlaces buses, Authorities authorities) {
    this.places = places;
    this.buses = buses;
    this.authorities = authorities;
  }

  /**
   * @param count the fixed ones and the stops of vehicles
   * @param leftOut how many are published and yet lack what the standard requires
   * @param lastChange the day of it; null where there is no place
   */
  record Told(int count, int leftOut, @Nullable LocalDate lastChange) {
    Told with(StandardPlace place) {
      var day = place.date(Field.UPDATED);
      var later = lastChange == null || day != null && day.isAfter(lastChange);
      return new Told(count + 1, leftOut, later ? day : lastChange);
    }

    Told without(int more) {
      return new Told(count, leftOut + more, lastChange);
    }
  }

  /** Hands on each of them, and says what there was. */
  Told each(Consumer<StandardPlace> each) {
    var authority = authorities.get();
    var vehicles = new ArrayList<Place>();
    var told = new AtomicReference<>(new Told(0, 0, null));
    Consumer<StandardPlace> tell =
        place -> {
          told.set(told.get().with(place));
          each.accept(place);
        };
    places.eachPublished(place -> {
      if (place.vehicleId() != null) {
        vehicles.add(place);
      } else {
        InStandard.of(place, authority.name())
            .ifPresentOrElse(tell, () -> told.set(told.get().without(1)));
      }
    });
    for (var vehicle : vehicles) {
      var stops = buses.of(vehicle, authority);
      stops.places().forEach(tell);
      told.set(told.get().without(stops.without()));
    }
    return told.get();
  }
}
