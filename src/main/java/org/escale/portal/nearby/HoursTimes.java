package org.escale.portal.nearby;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.escale.calendar.openinghours.HoursClock;
import org.escale.calendar.openinghours.HoursContext;
import org.escale.calendar.openinghours.HoursState;
import org.escale.calendar.openinghours.OpeningHours;
import org.jspecify.annotations.Nullable;

/**
 * The hours of somebody else's place, asked when they are needed. What may be open, by appointment
 * for instance, is not told as open. An opening without an end is told up to the end of what was
 * looked at.
 */
public final class HoursTimes implements Times {
  /**
   * Most places open once a week: that is looked at first, and more only where nothing is found.
   */
  private static final int FIRST_LOOK_DAYS = 9;

  private static final int NEXT_LOOK_DAYS = 30;

  private final OpeningHours hours;
  private final HoursContext context;

  public HoursTimes(OpeningHours hours, HoursContext context) {
    this.hours = hours;
    this.context = context;
  }

  @Override
  public @Nullable SpotOpening next(Spot spot, Instant after, Instant before) {
    var clock = new HoursClock(spot.zone());
    var from = firstDay(clock, after);
    var last = lastDay(clock, before);
    // no further than what is asked for
    int days = (int) Math.min(FIRST_LOOK_DAYS, ChronoUnit.DAYS.between(from, last) + 1);
    while (!from.isAfter(last)) {
      for (var opening : openings(spot, from, from.plusDays(days), clock)) {
        if (!opening.endsAt().isAfter(after)) continue;
        return opening.startsAt().isBefore(before) ? fromThatDay(opening, clock, after) : null;
      }
      from = from.plusDays(days);
      days = NEXT_LOOK_DAYS;
    }
    return null;
  }

  @Override
  public List<SpotOpening> between(Spot spot, Instant after, Instant before) {
    var clock = new HoursClock(spot.zone());
    var openings =
        openings(spot, firstDay(clock, after), lastDay(clock, before).plusDays(1), clock);
    openings.removeIf(o -> !o.endsAt().isAfter(after) || !o.startsAt().isBefore(before));
    return openings;
  }

  @Override
  public boolean known() {
    return true;
  }

  /** What is open for days on end begins, for who asks, on the day that they ask about. */
  private static SpotOpening fromThatDay(SpotOpening opening, HoursClock clock, Instant after) {
    var day = clock.instant(clock.wall(after).toLocalDate().atStartOfDay());
    return opening.startsAt().isBefore(day) && opening.dayAndNight()
        ? opening.startingAt(day)
        : opening;
  }

  /** The day before, for what has begun then. */
  private static LocalDate firstDay(HoursClock clock, Instant after) {
    return clock.wall(after).toLocalDate().minusDays(1);
  }

  private static LocalDate lastDay(HoursClock clock, Instant before) {
    return clock.wall(before).toLocalDate();
  }

  /** Those that begin from one day on until before another. */
  private List<SpotOpening> openings(Spot spot, LocalDate from, LocalDate to, HoursClock clock) {
    var openings = new ArrayList<SpotOpening>();
    LocalDateTime starts = null;
    LocalDateTime ends = null;
    // a day more than is asked for, so that what lasts past midnight has its end
    for (var interval : hours.intervals(from, to.plusDays(1), context)) {
      if (interval.state() != HoursState.OPEN) continue;
      if (starts != null && interval.start().equals(ends)) {
        ends = interval.end(); // two rules, one opening
        continue;
      }
      if (starts != null) add(openings, spot, starts, ends, clock);
      starts = interval.start();
      ends = interval.end();
      if (!starts.toLocalDate().isBefore(to)) return openings;
    }
    if (starts != null) add(openings, spot, starts, ends, clock);
    return openings;
  }

  /** What lies within an hour that the clock leaves out is none. */
  private static void add(
      List<SpotOpening> openings,
      Spot spot,
      LocalDateTime from,
      @Nullable LocalDateTime to,
      HoursClock clock) {
    var starts = clock.instant(from);
    var ends = clock.instant(Objects.requireNonNull(to));
    if (!starts.isBefore(ends)) return;
    openings.add(new SpotOpening(spot, null, starts, ends, null, 0, Instant.EPOCH));
  }
}
