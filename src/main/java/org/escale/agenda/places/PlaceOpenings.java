package org.escale.agenda.places;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.escale.calendar.openinghours.Holidays;
import org.escale.calendar.openinghours.HoursClock;
import org.escale.calendar.openinghours.HoursInterval;
import org.escale.calendar.openinghours.HoursState;
import org.escale.calendar.openinghours.OpeningHours;
import org.escale.calendar.openinghours.UnreadableHours;
import org.escale.network.Place;
import org.escale.network.PlaceLife;
import org.escale.network.hours.ComingHours;
import org.escale.network.hours.PlaceCalendars;
import org.escale.network.hours.PlaceHours;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** When a place is to open, by the hours that hold and those that will. */
@Service
class PlaceOpenings {
  /** A longer time without a break is many sessions: one for each day. */
  private static final Duration LONGEST = Duration.ofHours(24);

  private final PlaceHours hours;
  private final PlaceCalendars calendars;

  PlaceOpenings(PlaceHours hours, PlaceCalendars calendars) {
    this.hours = hours;
    this.calendars = calendars;
  }

  /** Only our own places that are open to the public have sessions. */
  static boolean hasSessions(Place place) {
    return place.ours() && place.vehicleId() == null && place.life() == PlaceLife.OPEN;
  }

  /**
   * The openings that begin from one instant on until before another, in order; those by
   * appointment are none. They end with the school calendar that is known, where the hours ask for
   * it.
   */
  List<Opening> between(Place place, Instant from, Instant until) {
    return between(place, hours.coming(place.id()), from, until);
  }

  /** The same with other hours to come than those that are known. */
  List<Opening> between(Place place, List<ComingHours> coming, Instant from, Instant until) {
    if (!hasSessions(place)) return List.of();
    var clock = new HoursClock(place.at().zone());
    var first = clock.wall(from).toLocalDate();
    var last = clock.wall(until).toLocalDate().plusDays(1);
    var holidays = calendars.holidays(place, first, last);
    var openings = new ArrayList<Opening>();
    var begin = first;
    var text = place.openingHours();
    for (int n = 0; n <= coming.size(); n++) {
      ComingHours next = n < coming.size() ? coming.get(n) : null;
      var end = next == null || next.fromDay().isAfter(last) ? last : next.fromDay();
      openings.addAll(read(place, text, begin, end, holidays, clock));
      if (next == null) break;
      begin = end;
      text = next.openingHours();
    }
    openings.removeIf(o -> o.start().isBefore(from) || !o.start().isBefore(until));
    return openings;
  }

  private List<Opening> read(
      Place place,
      @Nullable String text,
      LocalDate from,
      LocalDate to,
      Holidays holidays,
      HoursClock clock) {
    if (text == null || !from.isBefore(to)) return List.of();
    try {
      var known = text.contains("SH") ? calendars.knownUntil(place, from).plusDays(1) : to;
      var end = known.isBefore(to) ? known : to;
      return OpeningHours.parse(text)
          .intervals(from, end, calendars.context(place, holidays))
          .stream()
          .filter(interval -> interval.state() == HoursState.OPEN)
          .flatMap(interval -> days(interval).stream())
          .map(span -> opening(span, clock))
          .filter(opening -> opening.start().isBefore(opening.end()))
          .toList();
    } catch (UnreadableHours e) {
      return List.of(); // hours that nobody can read open nothing
    }
  }

  private record Span(LocalDateTime start, LocalDateTime end) {}

  private static List<Span> days(HoursInterval interval) {
    if (Duration.between(interval.start(), interval.end()).compareTo(LONGEST) <= 0) {
      return List.of(new Span(interval.start(), interval.end()));
    }
    var spans = new ArrayList<Span>();
    for (var start = interval.start(); start.isBefore(interval.end()); ) {
      var midnight = start.toLocalDate().plusDays(1).atStartOfDay();
      var end = midnight.isBefore(interval.end()) ? midnight : interval.end();
      spans.add(new Span(start, end));
      start = end;
    }
    return spans;
  }

  private static Opening opening(Span span, HoursClock clock) {
    return new Opening(
        span.start().toLocalDate(), clock.instant(span.start()), clock.instant(span.end()));
  }
}
