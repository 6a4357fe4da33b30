package org.escale.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.escale.calendar.openinghours.Position;
import org.jspecify.annotations.Nullable;

/**
 * What {@code bin/escale hours} was asked for.
 *
 * @param schoolZone A, B, C, or empty for no school holidays
 */
record HoursArguments(
    LocalDate from, int days, String schoolZone, ZoneId timeZone, @Nullable Position position) {
  private static final int MOST_DAYS = 3660;

  LocalDate to() {
    return from.plusDays(days);
  }

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException with the words to show, where they make no sense
   */
  static HoursArguments read(String[] arguments) {
    LocalDate from = null;
    var days = 7;
    var zone = "";
    var at = "";
    var timeZone = "Europe/Paris";
    for (var i = 0; i < arguments.length; i += 2) {
      if (i + 1 == arguments.length) throw refusal(arguments[i] + " needs a value");
      var value = arguments[i + 1];
      switch (arguments[i]) {
        case "--from" -> from = date(value);
        case "--days" -> days = days(value);
        case "--zone" -> zone = zone(value);
        case "--at" -> at = value;
        case "--time-zone" -> timeZone = value;
        default -> throw refusal("there is no option " + arguments[i]);
      }
    }
    if (from == null) throw refusal("--from is missing");
    var clock = clock(timeZone);
    return new HoursArguments(from, days, zone, clock, at.isEmpty() ? null : position(at, clock));
  }

  private static LocalDate date(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw refusal("--from is a date like 2026-09-07");
    }
  }

  private static int days(String value) {
    if (!value.matches("\\d{1,4}") || Integer.parseInt(value) > MOST_DAYS) {
      throw refusal("--days is a number up to " + MOST_DAYS);
    }
    return Integer.parseInt(value);
  }

  private static String zone(String value) {
    if (!SchoolHolidays.ZONES.contains(value)) throw refusal("--zone is A, B or C");
    return value;
  }

  private static ZoneId clock(String timeZone) {
    try {
      return ZoneId.of(timeZone);
    } catch (DateTimeException e) {
      throw refusal("--time-zone is one like Europe/Paris");
    }
  }

  private static Position position(String at, ZoneId timeZone) {
    var parts = at.split(",", -1);
    try {
      if (parts.length != 2) throw new IllegalArgumentException(at);
      return new Position(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), timeZone);
    } catch (IllegalArgumentException e) {
      throw refusal("--at is a latitude and a longitude like 50.36,3.39");
    }
  }

  private static IllegalArgumentException refusal(String words) {
    return new IllegalArgumentException(words);
  }
}
