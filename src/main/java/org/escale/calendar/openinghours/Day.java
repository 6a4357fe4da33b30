package org.escale.calendar.openinghours;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What rules ask of a date; each answer is worked out once, when it is first asked for. */
final class Day {
  private static final int NONE = Integer.MIN_VALUE;

  int epochDay = NONE;

  /** 0 is Monday. */
  int weekday;

  private final Holidays holidays;
  private @Nullable LocalDate date;
  private int week;
  private boolean publicKnown;
  private boolean schoolKnown;
  private @Nullable String publicHoliday;
  private @Nullable String schoolHoliday;

  Day(Holidays holidays) {
    this.holidays = holidays;
  }

  /** Goes to a date, and forgets what it knew of another. */
  Day at(int wanted) {
    if (wanted == epochDay) return this;
    epochDay = wanted;
    // 1970-01-01 was a Thursday.
    weekday = Math.floorMod(wanted + 3, 7);
    date = null;
    week = 0;
    publicKnown = false;
    schoolKnown = false;
    return this;
  }

  LocalDate date() {
    var known = date;
    if (known == null) date = known = LocalDate.ofEpochDay(epochDay);
    return known;
  }

  int year() {
    return date().getYear();
  }

  /** The week of ISO 8601: the one that the week's Thursday lies in counts the days of the year. */
  int week() {
    if (week == 0) {
      week = (LocalDate.ofEpochDay(epochDay - weekday + 3L).getDayOfYear() - 1) / 7 + 1;
    }
    return week;
  }

  /** The name of the holiday that begins this many days before this day, or null. */
  @Nullable String publicHoliday(int daysBefore) {
    if (daysBefore != 0) return holidays.publicHoliday(date().minusDays(daysBefore));
    if (!publicKnown) {
      publicHoliday = holidays.publicHoliday(date());
      publicKnown = true;
    }
    return publicHoliday;
  }

  @Nullable String schoolHoliday(int daysBefore) {
    if (daysBefore != 0) return holidays.schoolHoliday(date().minusDays(daysBefore));
    if (!schoolKnown) {
      schoolHoliday = holidays.schoolHoliday(date());
      schoolKnown = true;
    }
    return schoolHoliday;
  }
}
