package org.escale.attendance.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from the first to the last, both included, whichever way round they are given. */
public record Days(LocalDate first, LocalDate last) {
  public Days {
    if (last.isBefore(first)) {
      var later = first;
      first = last;
      last = later;
    }
  }

  /** The days that were asked for; where one is missing, those of this year up to today. */
  static Days chosen(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
    return from == null || to == null
        ? new Days(today.withDayOfYear(1), today)
        : new Days(from, to);
  }
}
