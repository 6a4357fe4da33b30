package org.escale.portal.nearby;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.escale.agenda.Timetable;
import org.escale.agenda.TimetableEntry;
import org.escale.agenda.TimetableFilter;
import org.escale.agenda.places.PlaceSession;
import org.escale.agenda.places.PlaceSessions;
import org.escale.calendar.openinghours.Holidays;
import org.escale.calendar.openinghours.OpeningHours;
import org.escale.calendar.openinghours.UnreadableHours;
import org.escale.network.Place;
import org.escale.network.PlaceOffer;
import org.escale.network.Places;
import org.escale.network.Stop;
import org.escale.network.Stops;
import org.escale.network.Vehicle;
import org.escale.network.Vehicles;
import org.escale.network.hours.PlaceCalendars;
import org.escale.network.inventory.Items;
import org.escale.portal.whereabouts.Localities;
import org.escale.portal.whereabouts.Locality;
import org.escale.portal.whereabouts.Point;
import org.escale.territory.Authorities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the spots from the register and the agenda. A place without a position is none. */
@Component
class SpotReader {
  private static final Times UNKNOWN = new SessionTimes(List.of());

  /** How far ahead holidays are looked up for the hours of others. */
  private static final int HOLIDAYS_MONTHS = 15;

  static final String PRINTER = "printer";

  private final Places places;
  private final PlaceSessions placeSessions;
  private final PlaceCalendars calendars;
  private final Stops stops;
  private final Vehicles vehicles;
  private final Timetable timetable;
  private final Items items;
  private final Localities localities;
  private final Authorities authorities;

  SpotReader(
      Places places,
      PlaceSessions placeSessions,
      PlaceCalendars calendars,
      Stops stops,
      Vehicles vehicles,
      Timetable timetable,
      Items items,
      Localities localities,
      Authorities authorities) {
    this.places = places;
    this.placeSessions = placeSessions;
    this.calendars = calendars;
    this.stops = stops;
    this.vehicles = vehicles;
    this.timetable = timetable;
    this.items = items;
    this.localities = localities;
    this.authorities = authorities;
  }

  /** Our own places and the stops of our vehicles, with the sessions of that day and later. */
  List<Spot> ours(LocalDate since) {
    var printing = items.placesWith(PRINTER);
    var sessions =
        placeSessions.since(since).stream().collect(Collectors.groupingBy(PlaceSession::placeId));
    var spots = new ArrayList<Spot>();
    places.eachPublished(place -> {
      if (!place.ours() || place.vehicleId() != null) return;
      var times = times(sessions.getOrDefault(place.id(), List.of()));
      spot(place, times, printing).ifPresent(spots::add);
    });
    spots.addAll(stops(since));
    return spots;
  }

  private static Times times(List<PlaceSession> sessions) {
    return new SessionTimes(
        sessions.stream()
            .map(s ->
                new SessionTimes.Dated(
                    s.id(),
                    s.startsAt(),
                    s.endsAt(),
                    s.cancellationReason(),
                    s.sequence(),
                    s.updatedAt()))
            .toList());
  }

  /** The places of others, with their hours. */
  List<Spot> others(LocalDate today) {
    var holidays = new HashMap<Optional<String>, Holidays>();
    var spots = new ArrayList<Spot>();
    places.eachPublished(place -> {
      if (place.ours()) return;
      var known =
          holidays.computeIfAbsent(
              calendars.zone(place),
              zone ->
                  calendars.holidays(place, today.minusDays(7), today.plusMonths(HOLIDAYS_MONTHS)));
      spot(place, times(place, known), Set.of()).ifPresent(spots::add);
    });
    return spots;
  }

  private Times times(Place place, Holidays holidays) {
    var hours = place.openingHours();
    if (hours == null) return UNKNOWN;
    try {
      return new HoursTimes(OpeningHours.parse(hours), calendars.context(place, holidays));
    } catch (UnreadableHours e) {
      return UNKNOWN;
    }
  }

  private static Optional<Spot> spot(Place place, Times times, Set<UUID> printing) {
    var at = place.at();
    if (at.lat() == null || at.lon() == null) return Optional.empty();
    return Optional.of(
        new Spot(
            Spot.Kind.PLACE,
            place.id().toString(),
            place.name(),
            at.inseeCode() == null ? at.communeCode() : at.inseeCode(),
            at.communeName() == null ? "" : at.communeName(),
            at.postcode(),
            at.address(),
            new Point(at.lat(), at.lon()),
            Facets.of(place.offer(), printing.contains(place.id())),
            place.offer().languages(),
            place.sheet().phone(),
            times,
            at.zone()));
  }

  private List<Spot> stops(LocalDate since) {
    var zone = authorities.get().zone();
    var communes = localities.all().stream().collect(Collectors.toMap(Locality::code, l -> l));
    var byVehicle = vehicles.all().stream().collect(Collectors.toMap(Vehicle::id, v -> v));
    var entries =
        timetable.entries(TimetableFilter.since(since)).stream()
            .filter(TimetableEntry::forEveryone)
            .collect(Collectors.groupingBy(entry -> entry.place().stopId()));
    var spots = new ArrayList<Spot>();
    for (var stop : stops.all()) {
      var sessions = entries.getOrDefault(stop.id(), List.of());
      if (sessions.isEmpty() && !stop.active()) continue;
      var vehicle = vehicle(sessions, byVehicle);
      if (vehicle == null) continue;
      var place = places.ofVehicle(vehicle.id());
      var offer = place.map(Place::offer).orElse(PlaceOffer.UNSAID);
      var commune = communes.get(stop.communeCode());
      spots.add(
          new Spot(
              Spot.Kind.STOP,
              stop.id(),
              vehicle.name(),
              stop.communeCode(),
              commune == null ? "" : commune.name(),
              null,
              where(stop, commune),
              new Point(stop.lat(), stop.lon()),
              Facets.of(offer, prints(vehicle)) | Facets.WALK_IN | Facets.FREE, // as its pages say
              offer.languages(),
              place.map(p -> p.sheet().phone()).orElse(null),
              dated(sessions),
              zone));
    }
    return spots;
  }

  /** The one that comes next; where none is promised, one that could come. */
  private static @Nullable Vehicle vehicle(
      List<TimetableEntry> sessions, Map<UUID, Vehicle> vehicles) {
    if (!sessions.isEmpty()) return vehicles.get(sessions.getFirst().place().vehicleId());
    return vehicles.values().stream().min(Comparator.comparing(Vehicle::code)).orElse(null);
  }

  private boolean prints(Vehicle vehicle) {
    return vehicles.equipment(vehicle.id()).stream()
        .anyMatch(equipment -> equipment.label().toLowerCase(Locale.ROOT).contains("imprimante"));
  }

  private static String where(Stop stop, @Nullable Locality commune) {
    var spot =
        commune == null ? stop.name() : org.escale.agenda.Place.spot(stop.name(), commune.name());
    return stop.address() == null ? spot : spot + ", " + stop.address();
  }

  private static Times dated(List<TimetableEntry> entries) {
    return new SessionTimes(
        entries.stream()
            .map(TimetableEntry::session)
            .map(s ->
                new SessionTimes.Dated(
                    s.id(),
                    s.startsAt(),
                    s.endsAt(),
                    s.cancellationReason(),
                    s.sequence(),
                    s.updatedAt()))
            .toList());
  }
}
