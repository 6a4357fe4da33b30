package org.escale.calendar.openinghours;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Intervals as the reference implementation tells them, to be compared with it line by line. It
 * differs from {@link OpeningHours#intervals} in one night of the year: where the clock is put
 * forward, a time within the missing hour is shown an hour later, and on the day after that the
 * hours from the night before are looked up 24 hours back, which in the first hour is a day too
 * far, if anything begins or ends at that midnight. The program itself never counts like this.
 */
public final class ReferenceIntervals {
  private ReferenceIntervals() {}

  /** The intervals of whole days, the last one not included. */
  public static List<HoursInterval> of(
      OpeningHours hours, LocalDate from, LocalDate to, HoursContext context, ZoneId zone) {
    var start = from.atStartOfDay();
    var end = to.atStartOfDay();
    var intervals = new Intervals(start, end);
    var calendar = hours.calendar(context);
    for (var day = from; day.isBefore(to); day = day.plusDays(1)) {
      var epochDay = (int) day.toEpochDay();
      var missing = missing(day.minusDays(1), zone);
      if (missing > 0 && !calendar.turns(epochDay)) missing = 0;
      if (missing > 0) intervals.add(epochDay, calendar.on(epochDay, epochDay - 2), 0, missing);
      intervals.add(epochDay, calendar.on(epochDay), missing, Span.DAY);
    }
    return intervals.list().stream().map(interval -> shown(interval, zone)).toList();
  }

  /** How many minutes a day lacks. */
  private static int missing(LocalDate day, ZoneId zone) {
    var transition = gap(day, zone);
    return transition == null ? 0 : (int) transition.getDuration().toMinutes();
  }

  private static @Nullable ZoneOffsetTransition gap(LocalDate day, ZoneId zone) {
    var begins = day.atStartOfDay(zone).toInstant();
    var next = zone.getRules().nextTransition(begins.minus(Duration.ofSeconds(1)));
    if (next == null || !next.isGap()) return null;
    return next.getDateTimeBefore().toLocalDate().equals(day) ? next : null;
  }

  private static HoursInterval shown(HoursInterval interval, ZoneId zone) {
    return new HoursInterval(
        shown(interval.start(), zone),
        shown(interval.end(), zone),
        interval.state(),
        interval.comment(),
        interval.guessed());
  }

  private static LocalDateTime shown(LocalDateTime wall, ZoneId zone) {
    return wall.atZone(zone).toLocalDateTime();
  }
}
