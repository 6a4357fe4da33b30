package org.escale.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Days from the first to the last, both included; never empty. */
public record Period(LocalDate firstDay, LocalDate lastDay) {
  /** The days in their order, whichever way round they are given. */
  public Period {
    if (lastDay.isBefore(firstDay)) {
      var later = firstDay;
      firstDay = lastDay;
      lastDay = later;
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
