package org.escale.portal.opendata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.escale.network.Places;
import org.escale.network.standard.Field;
import org.escale.network.standard.InStandard;
import org.escale.network.standard.StandardPlace;
import org.escale.territory.Authorities;
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
   * @param places the fixed ones and the stops of vehicles
   * @param leftOut how many are published and yet lack what the standard requires
   */
  record Told(List<StandardPlace> places, int leftOut) {
    /** The day of the last change; empty where there is no place. */
    Optional<String> lastChange() {
      return places.stream().map(p -> p.text(Field.UPDATED)).max(Comparator.naturalOrder());
    }
  }

  Told all() {
    var authority = authorities.get();
    var told = new ArrayList<StandardPlace>();
    int leftOut = 0;
    for (var place : places.published()) {
      if (place.vehicleId() != null) {
        var stops = buses.of(place, authority);
        told.addAll(stops.places());
        leftOut += stops.without();
        continue;
      }
      var inStandard = InStandard.of(place, authority.name());
      if (inStandard.isPresent()) told.add(inStandard.get());
      else leftOut++;
    }
    return new Told(told, leftOut);
  }
}
