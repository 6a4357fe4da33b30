package org.escale.portal.nearby;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.escale.agenda.Timetable;
import org.escale.agenda.TimetableEntry;
import org.escale.agenda.TimetableFilter;
import org.escale.network.Place;
import org.escale.network.PlaceOffer;
import org.escale.network.Places;
import org.escale.network.Stop;
import org.escale.network.Stops;
import org.escale.network.Vehicle;
import org.escale.network.Vehicles;
import org.escale.portal.whereabouts.Localities;
import org.escale.portal.whereabouts.Locality;
import org.escale.portal.whereabouts.Point;
import org.escale.territory.Authorities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the stops of vehicles with their sessions that invite everyone. */
@Component
class StopReader {
  private final Places places;
  private final Stops stops;
  private final Vehicles vehicles;
  private final Timetable timetable;
  private final Localities localities;
  private final Authorities authorities;

  StopReader(
      Places places,
      Stops stops,
      Vehicles vehicles,
      Timetable timetable,
      Localities localities,
      Authorities authorities) {
    this.places = places;
    this.stops = stops;
    this.vehicles = vehicles;
    this.timetable = timetable;
    this.localities = localities;
    this.authorities = authorities;
  }

  /** What is said of a vehicle, where that is published. */
  private record Bus(
      Vehicle vehicle, long facets, List<String> languages, @Nullable String phone) {}

  List<Spot> read(LocalDate since) {
    var zone = authorities.get().zone();
    var communes = localities.all().stream().collect(Collectors.toMap(Locality::code, l -> l));
    var buses =
        vehicles.all().stream()
            .map(this::bus)
            .collect(Collectors.toMap(bus -> bus.vehicle().id(), Function.identity()));
    var entries =
        timetable.entries(TimetableFilter.since(since)).stream()
            .filter(TimetableEntry::forEveryone)
            .collect(Collectors.groupingBy(entry -> entry.place().stopId()));
    var spots = new ArrayList<Spot>();
    for (var stop : stops.all()) {
      var sessions = entries.getOrDefault(stop.id(), List.of());
      if (sessions.isEmpty() && !stop.active()) continue;
      var bus = bus(sessions, buses);
      if (bus == null) continue;
      var commune = communes.get(stop.communeCode());
      spots.add(
          new Spot(
              Spot.Kind.STOP,
              stop.id(),
              bus.vehicle().name(),
              bus.vehicle().id(),
              stop.communeCode(),
              commune == null ? "" : commune.name(),
              null,
              where(stop, commune),
              new Point(stop.lat(), stop.lon()),
              bus.facets(),
              bus.languages(),
              bus.phone(),
              times(sessions),
              zone));
    }
    return spots;
  }

  /** One walks in and pays nothing, as the pages of the bus say. */
  private Bus bus(Vehicle vehicle) {
    Optional<Place> place = places.ofVehicle(vehicle.id()).filter(Place::published);
    var offer = place.map(Place::offer).orElse(PlaceOffer.UNSAID);
    return new Bus(
        vehicle,
        Facets.of(offer, prints(vehicle)) | Facets.WALK_IN | Facets.FREE,
        offer.languages(),
        place.map(p -> p.sheet().phone()).orElse(null));
  }

  /** The one that comes next; where none is promised, one that could come. */
  private static @Nullable Bus bus(List<TimetableEntry> sessions, Map<UUID, Bus> buses) {
    if (!sessions.isEmpty()) return buses.get(sessions.getFirst().place().vehicleId());
    return buses.values().stream()
        .min(Comparator.comparing(bus -> bus.vehicle().code()))
        .orElse(null);
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

  private static Times times(List<TimetableEntry> entries) {
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
