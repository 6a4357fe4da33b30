package org.escale.agenda.places;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;

/**
 * The school year 2026-2027 in zone B, written down again for the tests: school holidays from the
 * first to the last free day (ministère de l'Éducation nationale), public holidays of the law.
 */
final class SchoolCalendarOfZoneB {
  private static final List<String[]> HOLIDAYS =
      List.of(
          new String[] {"2026-10-17", "2026-11-01"},
          new String[] {"2026-12-19", "2027-01-03"},
          new String[] {"2027-02-20", "2027-03-07"},
          new String[] {"2027-04-17", "2027-05-02"},
          new String[] {"2027-05-06", "2027-05-09"},
          new String[] {"2027-07-03", "2027-08-31"});

  private static final List<String> PUBLIC =
      List.of(
          "2026-11-11",
          "2026-11-01",
          "2026-12-25",
          "2027-01-01",
          "2027-03-29",
          "2027-05-01",
          "2027-05-06",
          "2027-05-08",
          "2027-05-17",
          "2027-07-14",
          "2027-08-15");

  private SchoolCalendarOfZoneB() {}

  static boolean free(LocalDate day) {
    return PUBLIC.contains(day.toString())
        || HOLIDAYS.stream()
            .anyMatch(days ->
                !day.isBefore(LocalDate.parse(days[0])) && !day.isAfter(LocalDate.parse(days[1])));
  }

  static boolean oddWeek(LocalDate day) {
    return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) % 2 == 1;
  }
}
