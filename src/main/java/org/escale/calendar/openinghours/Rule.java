package org.escale.calendar.openinghours;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule: for which days, at what times, what the place then is. Each list holds where one of it
 * does; an empty one always holds.
 *
 * @param weekdays plain weekdays, bit 0 is Monday
 * @param days weekdays that are more than that, and holidays written among weekdays
 * @param fallback whether it counts only where nothing before it opens
 * @param dated whether it is for some days only
 * @param replaces whether the rules before it no longer count on the days that it is for
 */
record Rule(
    List<Selector> years,
    List<Selector> dates,
    List<Selector> weeks,
    List<Selector> holidays,
    int weekdays,
    List<Selector> days,
    List<Span> spans,
    HoursState state,
    @Nullable String comment,
    boolean fallback,
    boolean dated,
    boolean replaces,
    boolean passesMidnight) {

  /** Whether it says the same on a weekday, whichever date that is. */
  boolean weekly() {
    return years.isEmpty()
        && dates.isEmpty()
        && weeks.isEmpty()
        && holidays.isEmpty()
        && days.isEmpty();
  }

  boolean endsAtMidnight() {
    for (var i = 0; i < spans.size(); i++) {
      var span = spans.get(i);
      if (span.end() % Span.DAY == 0 && span.endEvent() == null) return true;
    }
    return false;
  }

  boolean matches(Day day) {
    if (!dated) return true;
    return weekday(day)
        && any(holidays, day)
        && any(dates, day)
        && any(weeks, day)
        && any(years, day);
  }

  private boolean weekday(Day day) {
    if ((weekdays & 1 << day.weekday) != 0) return true;
    if (days.isEmpty()) return weekdays == 0;
    return any(days, day);
  }

  private static boolean any(List<Selector> selectors, Day day) {
    if (selectors.isEmpty()) return true;
    for (var i = 0; i < selectors.size(); i++) {
      if (selectors.get(i).matches(day)) return true;
    }
    return false;
  }

  /** Its comment, or the name of the holiday that it is for. */
  @Nullable String commentOn(Day day) {
    if (comment != null) return comment;
    var name = holiday(days, day);
    return name != null ? name : holiday(holidays, day);
  }

  private static @Nullable String holiday(List<Selector> selectors, Day day) {
    for (var i = selectors.size() - 1; i >= 0; i--) {
      var name =
          switch (selectors.get(i)) {
            case Selector.PublicHoliday it -> day.publicHoliday(it.daysLater());
            case Selector.SchoolHolidays it -> day.schoolHoliday(it.daysLater());
            default -> null;
          };
      if (name != null) return name;
    }
    return null;
  }

  /** Puts its times of a day into the plan of this day. */
  void paint(Day day, @Nullable SunTimes sun, DayPlan plan) {
    paint(day, 0, state == HoursState.CLOSED ? null : commentOn(day), sun, plan);
  }

  /** Puts what goes on after midnight into the plan of the next day. */
  void paintTail(Day day, Day next, @Nullable SunTimes sun, DayPlan plan) {
    var said = state == HoursState.CLOSED ? null : commentOn(day);
    // A holiday's name is said of the night after it only if that day has the same.
    if (said != null && comment == null && !said.equals(commentOn(next))) said = null;
    paint(day, Span.DAY, said, sun, plan);
  }

  private void paint(
      Day day, int midnight, @Nullable String said, @Nullable SunTimes sun, DayPlan plan) {
    for (var i = 0; i < spans.size(); i++) {
      var span = spans.get(i);
      var start = span.startOn(day.epochDay, sun);
      var end = span.openEnd() && span.end() < 0 ? start : span.endOn(day.epochDay, start, sun);
      paint(start - midnight, end - midnight, state, said, false, plan);
      if (!span.openEnd()) continue;
      var open = state == HoursState.CLOSED ? state : HoursState.UNKNOWN;
      var until = nextStart(Span.guess(end), end, day, sun);
      paint(end - midnight, until - midnight, open, said, said == null, plan);
    }
  }

  private void paint(
      int from, int to, HoursState as, @Nullable String said, boolean guessed, DayPlan plan) {
    if (to <= 0 || from >= Span.DAY || from >= to) return;
    var first = Math.max(from, 0);
    var last = Math.min(to, Span.DAY);
    if (fallback) plan.fill(first, last, as, said, guessed);
    else plan.paint(first, last, as, said, guessed);
  }

  /** What has no end ends when the next time of the rule begins. */
  private int nextStart(int until, int after, Day day, @Nullable SunTimes sun) {
    var next = until;
    for (var i = 0; i < spans.size(); i++) {
      var span = spans.get(i);
      var start = span.startOn(day.epochDay, sun);
      if (start >= after && start < next && !(span.openEnd() && start == after)) next = start;
    }
    return next;
  }
}
