package org.escale.calendar.openinghours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gathers the parts of days, cut to a period, and joins those that touch and say the same. */
final class Intervals {
  private final LocalDateTime from;
  private final LocalDateTime to;
  private final int firstDay;
  private final int lastDay;
  private final List<HoursInterval> all = new ArrayList<>();

  // The part that may still go on: in minutes since 1970.
  private long start;
  private long end = Long.MIN_VALUE;
  private @Nullable HoursState state;
  private @Nullable String comment;
  private boolean guessed;

  // The date that was made last: most intervals begin and end on one.
  private LocalDate date = LocalDate.EPOCH;

  Intervals(LocalDateTime from, LocalDateTime to) {
    this.from = from;
    this.to = to;
    firstDay = (int) from.toLocalDate().toEpochDay();
    lastDay = (int) to.toLocalDate().toEpochDay();
  }

  void add(int epochDay, DayPlan plan) {
    add(epochDay, plan, 0, Span.DAY);
  }

  /** Adds what lies between two minutes of a day. */
  void add(int epochDay, DayPlan plan, int fromMinute, int toMinute) {
    var midnight = (long) epochDay * Span.DAY;
    for (var i = 0; i < plan.size(); i++) {
      if (plan.to(i) <= fromMinute || plan.from(i) >= toMinute) continue;
      var begins = midnight + Math.max(fromMinute, plan.from(i));
      var ends = midnight + Math.min(toMinute, plan.to(i));
      if (begins == end
          && plan.state(i) == state
          && plan.guessed(i) == guessed
          && Objects.equals(plan.comment(i), comment)) {
        end = ends;
        continue;
      }
      flush();
      start = begins;
      end = ends;
      state = plan.state(i);
      comment = plan.comment(i);
      guessed = plan.guessed(i);
    }
  }

  List<HoursInterval> list() {
    flush();
    return all;
  }

  private void flush() {
    if (state == null) return;
    var starts = moment(start);
    var ends = moment(end);
    // Only what lies on the first or last day can go beyond the period.
    if (start < (firstDay + 1L) * Span.DAY && starts.isBefore(from)) starts = from;
    if (end > (long) lastDay * Span.DAY && ends.isAfter(to)) ends = to;
    if (starts.isBefore(ends)) all.add(new HoursInterval(starts, ends, state, comment, guessed));
    state = null;
  }

  private LocalDateTime moment(long minute) {
    var day = Math.floorDiv(minute, Span.DAY);
    if (day != date.toEpochDay()) date = LocalDate.ofEpochDay(day);
    var inDay = (int) (minute - day * Span.DAY);
    return date.atTime(inDay / 60, inDay % 60);
  }
}
