package org.escale.calendar.openinghours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Hours and when they open, in a short form: "09-07 10:00-12:00", with "?" before what is unknown.
 */
final class Told {
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** All Saints and the autumn holidays of 2026, the Ascension and Easter Monday of 2027. */
  static final HoursContext LILLE = new HoursContext(holidays(), new Position(50.36, 3.39, PARIS));

  private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private Told() {}

  private static Holidays holidays() {
    Map<LocalDate, String> days = new HashMap<>();
    days.put(LocalDate.of(2026, 11, 1), "Toussaint");
    days.put(LocalDate.of(2026, 11, 11), "Armistice");
    days.put(LocalDate.of(2026, 12, 25), "Noël");
    days.put(LocalDate.of(2027, 3, 29), "Lundi de Pâques");
    Map<LocalDate, String> school = new HashMap<>();
    LocalDate.of(2026, 10, 17)
        .datesUntil(LocalDate.of(2026, 11, 2))
        .forEach(day -> school.put(day, "Vacances de la Toussaint"));
    return new HolidayTable(days, school);
  }

  static OpeningHours read(String hours) {
    try {
      return OpeningHours.parse(hours);
    } catch (UnreadableHours e) {
      throw new AssertionError(hours + ": " + e.getMessage(), e);
    }
  }

  /** When hours open from the midnight of a day on, for so many days. */
  static String told(String hours, String from, int days) {
    var first = LocalDate.parse(from);
    return told(read(hours).intervals(first, first.plusDays(days), LILLE));
  }

  static String told(List<HoursInterval> intervals) {
    return intervals.stream().map(Told::told).collect(Collectors.joining(", "));
  }

  private static String told(HoursInterval interval) {
    var end = interval.end();
    var nextMidnight = interval.start().toLocalDate().plusDays(1).atStartOfDay();
    return (interval.state() == HoursState.UNKNOWN ? "?" : "")
        + START.format(interval.start())
        + "-"
        + (end.equals(nextMidnight)
            ? "24:00"
            : (end.isBefore(nextMidnight) ? TIME : START).format(end));
  }

  static LocalDateTime at(String moment) {
    return LocalDateTime.parse(moment);
  }
}
