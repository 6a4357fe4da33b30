package org.escale.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * A season of the demonstration: 43 weeks from the first Monday after the return to school, to a
 * Saturday of early July.
 */
record SchoolYear(LocalDate firstDay) {
  private static final int WEEKS = 43;

  /** The season that runs on that day, or the next one in summer. */
  static SchoolYear around(LocalDate today) {
    var last = beginningIn(today.getYear() - 1);
    return today.isAfter(last.lastDay()) ? beginningIn(today.getYear()) : last;
  }

  private static SchoolYear beginningIn(int year) {
    return new SchoolYear(
        LocalDate.of(year, 9, 3).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)));
  }

  SchoolYear before() {
    return beginningIn(firstDay.getYear() - 1);
  }

  LocalDate lastDay() {
    return firstDay.plusWeeks(WEEKS).minusDays(2);
  }

  /** « 2026-2027 ». */
  String name() {
    return firstDay.getYear() + "-" + (firstDay.getYear() + 1);
  }
}
