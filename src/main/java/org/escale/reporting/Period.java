package org.escale.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Days from the first to the last, both included; never empty, and never more than 50 years. */
public record Period(LocalDate firstDay, LocalDate lastDay) {
  private static final int LONGEST_YEARS = 50;

  /**
   * The days in their order, whichever way round they are given.
   *
   * @throws IllegalArgumentException for days that no review can cover
   */
  public Period {
    if (lastDay.isBefore(firstDay)) {
      var later = firstDay;
      firstDay = lastDay;
      lastDay = later;
    }
    if (firstDay.getYear() < 1 || lastDay.isAfter(firstDay.plusYears(LONGEST_YEARS))) {
      throw new IllegalArgumentException("no review covers " + firstDay + " to " + lastDay);
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }

  /** Every month that has a day in the period. */
  public List<YearMonth> months() {
    var last = YearMonth.from(lastDay);
    return Stream.iterate(
            YearMonth.from(firstDay), month -> !month.isAfter(last), month -> month.plusMonths(1))
        .toList();
  }
}
