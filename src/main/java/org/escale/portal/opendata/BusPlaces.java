package org.escale.portal.opendata;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.escale.agenda.Timetable;
import org.escale.agenda.TimetableEntry;
import org.escale.agenda.TimetableFilter;
import org.escale.network.Place;
import org.escale.network.PublicStops;
import org.escale.network.Vehicle;
import org.escale.network.Vehicles;
import org.escale.network.standard.Field;
import org.escale.network.standard.InStandard;
import org.escale.network.standard.StandardPlace;
import org.escale.territory.Authority;
import org.springframework.stereotype.Component;

/**
 * A vehicle in the standard: one place for each stop at which it opens in time to come, with the
 * days and hours of these sessions. What it offers is said once, on its own place.
 */
@Component
class BusPlaces {
  private final Vehicles vehicles;
  private final PublicStops stops;
  private final Timetable timetable;
  private final Clock clock;

  BusPlaces(Vehicles vehicles, PublicStops stops, Timetable timetable, Clock clock) {
    this.vehicles = vehicles;
    this.stops = stops;
    this.timetable = timetable;
    this.clock = clock;
  }

  /**
   * @param places that conform
   * @param without how many stops have no postcode and so no place in the standard
   */
  record Stops(List<StandardPlace> places, int without) {}

  Stops of(Place place, Authority authority) {
    var vehicle = vehicles.get(Objects.requireNonNull(place.vehicleId()));
    var postcodes =
        stops.postcodes().stream()
            .collect(
                Collectors.toMap(
                    PublicStops.CommunePostcode::communeCode,
                    PublicStops.CommunePostcode::postcode));
    var found = new ArrayList<StandardPlace>();
    int without = 0;
    for (var atStop : byStop(vehicle, authority.zone()).values()) {
      var at = stop(place, vehicle, atStop, postcodes, authority);
      if (at.isPresent()) found.add(at.get());
      else without++;
    }
    return new Stops(found, without);
  }

  /** The coming sessions that invite everyone, by stop, in the order of the first. */
  private Map<String, List<TimetableEntry>> byStop(Vehicle vehicle, ZoneId zone) {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, zone);
    return timetable.entries(new TimetableFilter(today, null, null, vehicle.id())).stream()
        .filter(entry -> entry.forEveryone() && !entry.cancelled())
        .filter(entry -> !entry.session().overAt(now))
        .collect(
            Collectors.groupingBy(
                entry -> entry.place().stopId(), LinkedHashMap::new, Collectors.toList()));
  }

  private static Optional<StandardPlace> stop(
      Place place,
      Vehicle vehicle,
      List<TimetableEntry> entries,
      Map<String, String> postcodes,
      Authority authority) {
    var at = entries.getFirst().place();
    var draft = StandardPlace.draft();
    InStandard.offer(draft, place.offer());
    InStandard.sheet(draft, place.sheet());
    draft
        .set(Field.ID, PublicStops.id(vehicle.code(), at.stopId()))
        .set(Field.NAME, place.name() + ", " + at.communeName() + ", " + at.spot())
        .set(Field.COMMUNE, at.communeName())
        .set(Field.INSEE_CODE, at.communeCode())
        .set(Field.POSTCODE, postcodes.get(at.communeCode()))
        .set(Field.ADDRESS, at.address() == null ? at.spot() : at.address())
        .set(Field.ADDRESS_MORE, at.address() == null ? null : at.spot())
        .set(Field.LATITUDE, at.lat())
        .set(Field.LONGITUDE, at.lon())
        .set(Field.ITINERANCE, "Itinérant")
        .set(Field.SOURCE, authority.name())
        .set(Field.OPENING_HOURS, DatedHours.of(entries))
        .set(Field.UPDATED, lastChange(place, entries).atZone(authority.zone()).toLocalDate());
    return InStandard.conforming(draft);
  }

  private static Instant lastChange(Place place, List<TimetableEntry> entries) {
    var sessions =
        entries.stream().map(e -> e.session().updatedAt()).max(Comparator.naturalOrder());
    return sessions.filter(place.updatedAt()::isBefore).orElse(place.updatedAt());
  }
}
