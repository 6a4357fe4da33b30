package org.escale.portal.nearby;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.escale.agenda.places.PlaceSession;
import org.escale.agenda.places.PlaceSessions;
import org.escale.calendar.openinghours.Holidays;
import org.escale.calendar.openinghours.OpeningHours;
import org.escale.calendar.openinghours.UnreadableHours;
import org.escale.network.Place;
import org.escale.network.Places;
import org.escale.network.hours.PlaceCalendars;
import org.escale.network.inventory.Items;
import org.escale.portal.whereabouts.Point;
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
  private final StopReader stops;
  private final Items items;

  SpotReader(
      Places places,
      PlaceSessions placeSessions,
      PlaceCalendars calendars,
      StopReader stops,
      Items items) {
    this.places = places;
    this.placeSessions = placeSessions;
    this.calendars = calendars;
    this.stops = stops;
    this.items = items;
  }

  /** Our own places and the stops of our vehicles, with the sessions of that day and later. */
  List<Spot> ours(LocalDate since) {
    var printing = items.placesWith(PRINTER);
    var sessions =
        placeSessions.since(since).stream().collect(Collectors.groupingBy(PlaceSession::placeId));
    var spots = new ArrayList<Spot>();
    for (var place : places.publishedOfOurs()) {
      if (place.vehicleId() != null) continue;
      var times = times(sessions.getOrDefault(place.id(), List.of()));
      spot(place, times, printing).ifPresent(spots::add);
    }
    spots.addAll(stops.read(since));
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
    var read = new HashMap<String, Optional<OpeningHours>>(); // many places keep the same hours
    var spots = new ArrayList<Spot>();
    places.eachPublishedOfOthers(place -> {
      var known =
          holidays.computeIfAbsent(
              calendars.zone(place),
              zone ->
                  calendars.holidays(place, today.minusDays(7), today.plusMonths(HOLIDAYS_MONTHS)));
      spot(place, times(place, known, read), Set.of()).ifPresent(spots::add);
    });
    return spots;
  }

  private Times times(Place place, Holidays holidays, Map<String, Optional<OpeningHours>> read) {
    var hours = place.openingHours();
    if (hours == null) return UNKNOWN;
    return read.computeIfAbsent(hours, SpotReader::read)
        .<Times>map(known -> new HoursTimes(known, calendars.context(place, holidays)))
        .orElse(UNKNOWN);
  }

  private static Optional<OpeningHours> read(String hours) {
    try {
      return Optional.of(OpeningHours.parse(hours));
    } catch (UnreadableHours e) {
      return Optional.empty();
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
            null,
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
}
