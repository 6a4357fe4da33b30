package org.escale.portal.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
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
  record Told(int count, int leftOut, @Nullable LocalDate lastChange) {}

  /** Hands on each of them, and says what there was. */
  Told each(Consumer<StandardPlace> each) {
    var authority = authorities.get();
    var vehicles = new ArrayList<Place>();
    var tally = new Tally(each);
    places.eachPublished(place -> {
      if (place.vehicleId() != null) {
        vehicles.add(place);
      } else {
        InStandard.of(place, authority.name()).ifPresentOrElse(tally::tell, () -> tally.leftOut++);
      }
    });
    for (var vehicle : vehicles) {
      var stops = buses.of(vehicle, authority);
      stops.places().forEach(tally::tell);
      tally.leftOut += stops.without();
    }
    return new Told(tally.count, tally.leftOut, tally.lastChange);
  }

  private static final class Tally {
    private final Consumer<StandardPlace> each;
    private int count;
    private int leftOut;
    private @Nullable LocalDate lastChange;

    Tally(Consumer<StandardPlace> each) {
      this.each = each;
    }

    void tell(StandardPlace place) {
      count++;
      var day = place.date(Field.UPDATED);
      if (lastChange == null || day != null && day.isAfter(lastChange)) lastChange = day;
      each.accept(place);
    }
  }
}
