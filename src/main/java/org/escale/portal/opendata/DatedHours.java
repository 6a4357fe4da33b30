package org.escale.portal.opendata;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.escale.agenda.TimetableEntry;

/** Sessions of certain days in the opening_hours language: "2026 Nov 24 14:00-17:00". */
final class DatedHours {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu MMM dd", Locale.ENGLISH);

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private DatedHours() {}

  static String of(List<TimetableEntry> entries) {
    return entries.stream()
        .collect(Collectors.groupingBy(TimetableEntry::day, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(day -> day(day.getKey(), day.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static String day(LocalDate day, List<TimetableEntry> entries) {
    return DAY.format(day)
        + " "
        + entries.stream()
            .map(entry -> span(entry.start(), entry.end()))
            .distinct()
            .collect(Collectors.joining(","));
  }

  private static String span(LocalTime start, LocalTime end) {
    return TIME.format(start) + "-" + TIME.format(end);
  }
}
