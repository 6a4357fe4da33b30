package org.escale.calendar.openinghours;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date in a year: a day of a month, the n-th weekday of one, or Easter Sunday; and so many days
 * later.
 *
 * @param year 0 where it comes round each year
 * @param month 0 is Easter
 * @param day of the month; 32 is its last one; unused where a weekday is given
 * @param weekday -1 where there is none
 */
record DatePoint(int year, int month, int day, int weekday, int nth, int daysLater) {
  /** No such date in that year. */
  static final int NEVER = Integer.MIN_VALUE;

  static DatePoint of(int year, int month, int day) {
    return new DatePoint(year, month, day, -1, 0, 0);
  }

  DatePoint later(int days) {
    return new DatePoint(year, month, day, weekday, nth, days);
  }

  /** As days since 1970. */
  int in(int wanted) {
    var date = month == 0 ? easter(wanted) : weekday >= 0 ? nthWeekday(wanted) : dayOfMonth(wanted);
    return date == NEVER ? NEVER : date + daysLater;
  }

  private int dayOfMonth(int wanted) {
    var length = YearMonth.of(wanted, month).lengthOfMonth();
    if (day > length && day != 32) return NEVER;
    return (int) LocalDate.of(wanted, month, Math.min(day, length)).toEpochDay();
  }

  private int nthWeekday(int wanted) {
    var days = YearMonth.of(wanted, month);
    var first = days.atDay(1);
    var offset = Math.floorMod(weekday - (first.getDayOfWeek().getValue() - 1), 7);
    var inMonth =
        nth > 0
            ? 1 + offset + (nth - 1) * 7
            : 1 + offset + (days.lengthOfMonth() - 1 - offset) / 7 * 7 + (nth + 1) * 7;
    if (inMonth < 1 || inMonth > days.lengthOfMonth()) return NEVER;
    return (int) days.atDay(inMonth).toEpochDay();
  }

  /** Gregorian Easter, after Gauss in the form of Meeus. */
  private static int easter(int year) {
    var a = year % 19;
    var b = year / 100;
    var c = year % 100;
    var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    var m = (a + 11 * h + 22 * l) / 451;
    var n = h + l - 7 * m + 114;
    return (int) LocalDate.of(year, n / 31, n % 31 + 1).toEpochDay();
  }

  /** Which comes first in most years. */
  int orderInYear() {
    var sure = in(2026);
    var date = sure == NEVER ? in(2028) : sure;
    return date == NEVER
        ? 0
        : date - (int) LocalDate.of(sure == NEVER ? 2028 : 2026, 1, 1).toEpochDay();
  }
}
