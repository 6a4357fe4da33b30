package org.escale.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Weeks run from Monday to Sunday; the first one holds the first day of the season. */
public final class SeasonWeeks {
  private SeasonWeeks() {}

  /** How many weeks these dates touch. */
  public static int count(LocalDate first, LocalDate last) {
    return (int) ChronoUnit.WEEKS.between(monday(first), monday(last)) + 1;
  }

  /** The Monday of that week. */
  public static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
