package org.escale.calendar.rules;

import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On some days of the week, in some weeks, in some part of the year, a place is open.
 *
 * @param span null only by appointment: then at any time of the day
 * @param byAppointment it may be open: people telephone first
 */
public record WeeklyRule(
    Set<DayOfWeek> days,
    Weeks weeks,
    Season season,
    @Nullable TimeSpan span,
    boolean byAppointment) {
  public WeeklyRule {
    if (days.isEmpty()) throw new IllegalArgumentException("no day of the week");
    if (span == null && !byAppointment) throw new IllegalArgumentException("no time of the day");
    days = Set.copyOf(days);
  }
}
