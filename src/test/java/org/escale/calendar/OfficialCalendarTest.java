package org.escale.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.escale.EscaleTest;
import org.escale.tabular.ImportProblem;
import org.escale.tabular.UnreadableFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EscaleTest
class OfficialCalendarTest {
  private static final Path BROKEN = Path.of("../shared/data/calendar/invalid");

  /** A year that is not published yet, in the ministry's manner. */
  private static final String WHOLE_YEAR =
      """
      description;population;start_date;end_date;location;zones;annee_scolaire
      Vacances de la Toussaint;-;2031-10-17T22:00:00+00:00;2031-11-02T23:00:00+00:00;Lille;Zone B;2031-2032
      Vacances de la Toussaint;-;2031-10-17T22:00:00+00:00;2031-11-02T23:00:00+00:00;Rennes;Zone B;2031-2032
      Vacances de Noël;-;2031-12-19T23:00:00+00:00;2032-01-04T23:00:00+00:00;Lille;Zone B;2031-2032
      Vacances d'Hiver;-;2032-02-13T23:00:00+00:00;2032-02-29T23:00:00+00:00;Lille;Zone B;2031-2032
      Vacances de Printemps;-;2032-04-09T22:00:00+00:00;2032-04-25T22:00:00+00:00;Lille;Zone B;2031-2032
      Pont de l'Ascension;-;2032-05-05T22:00:00+00:00;2032-05-09T22:00:00+00:00;Lille;Zone B;2031-2032
      Début des Vacances d'Été;-;2032-07-02T22:00:00+00:00;2032-07-02T22:00:00+00:00;Lille;Zone B;2031-2032
      Prérentrée;Enseignants;2031-08-31T22:00:00+00:00;2031-08-31T22:00:00+00:00;Lille;Zone B;2031-2032
      Vacances de Noël;-;2031-12-19T23:00:00+00:00;2032-01-04T23:00:00+00:00;Corse;Corse;2031-2032
      """;

  @Autowired SchoolHolidays holidays;
  @Autowired CalendarReference reference;
  @Autowired JdbcClient sql;

  @AfterEach
  void onlyTheReferenceStays() {
    sql.sql("DELETE FROM calendar.school_holiday WHERE school_year > 2030").update();
    sql.sql("DELETE FROM calendar.known_school_year WHERE first_year > 2030").update();
  }

  @Test
  void the_ministrys_table_becomes_days_off_from_saturday_to_sunday() {
    var calendar = read(WHOLE_YEAR);
    assertThat(calendar.leftOut()).isEmpty();
    assertThat(calendar.elsewhere()).isEqualTo(2);
    assertThat(calendar.years()).hasSize(1);
    var year = calendar.years().getFirst();
    assertThat(year.isWhole()).isTrue();
    assertThat(year.holidays())
        .extracting(h -> h.firstDay() + " " + h.lastDay())
        .containsExactly(
            "2031-10-18 2031-11-02",
            "2031-12-20 2032-01-04",
            "2032-02-14 2032-02-29",
            "2032-04-10 2032-04-25",
            "2032-05-06 2032-05-09",
            "2032-07-03 2032-08-31");
  }

  @Test
  void a_whole_year_becomes_known_and_the_same_file_twice_changes_nothing() {
    assertThat(holidays.unknownYears("B", day("2031-10-01"), day("2031-10-01"))).isNotEmpty();
    holidays.replace(read(WHOLE_YEAR));
    var first = holidays.between("B", day("2031-09-01"), day("2032-08-31"));
    holidays.replace(read(WHOLE_YEAR));
    assertThat(holidays.between("B", day("2031-09-01"), day("2032-08-31")))
        .isEqualTo(first)
        .hasSize(6);
    assertThat(holidays.unknownYears("B", day("2031-10-01"), day("2031-10-01"))).isEmpty();
    assertThat(holidays.unknownYears("A", day("2031-10-01"), day("2031-10-01"))).isNotEmpty();
    reference.prepare();
    assertThat(holidays.between("B", day("2031-09-01"), day("2032-08-31"))).isEqualTo(first);
  }

  @Test
  void a_year_that_lacks_a_holiday_enters_and_stays_unknown() {
    var part = WHOLE_YEAR.lines().filter(line -> !line.contains("Hiver")).toList();
    holidays.replace(read(String.join("\n", part)));
    assertThat(holidays.between("B", day("2031-09-01"), day("2032-08-31"))).hasSize(5);
    assertThat(holidays.unknownYears("B", day("2031-10-01"), day("2031-10-01")))
        .containsExactly(2031);
  }

  @Test
  void what_cannot_be_is_left_out_and_told() {
    var calendar =
        read(
            WHOLE_YEAR
                + """
                Vacances de Noël;-;2031-12-26T23:00:00+00:00;2032-01-11T23:00:00+00:00;Nice;Zone B;2031-2032
                Vacances de la Lune;-;2031-12-19T23:00:00+00:00;2032-01-04T23:00:00+00:00;Nice;Zone B;2031-2032
                Vacances d'Hiver;-;bientôt;2032-01-04T23:00:00+00:00;Lyon;Zone A;2031-2032
                Vacances d'Hiver;-;2032-02-13;2031-02-13;Lyon;Zone A;2031-2032
                """);
    assertThat(calendar.leftOut())
        .extracting(ImportProblem::line, ImportProblem::messageKey)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(11, "calendar.import.contradiction"),
            org.assertj.core.groups.Tuple.tuple(12, "calendar.import.unknown-holiday"),
            org.assertj.core.groups.Tuple.tuple(13, "calendar.import.no-date"),
            org.assertj.core.groups.Tuple.tuple(14, "calendar.import.bad-dates"));
    assertThat(calendar.years()).hasSize(1);
  }

  @Test
  void a_zones_icalendar_is_understood_too() {
    var calendar =
        read(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//essai//FR
            BEGIN:VEVENT
            UID:1@essai
            DTSTAMP:20310101T000000Z
            DTSTART;VALUE=DATE:20311018
            DTEND;VALUE=DATE:20311103
            SUMMARY:Vacances de la Toussaint - Zones A\\, B
            END:VEVENT
            BEGIN:VEVENT
            UID:2@essai
            DTSTAMP:20310101T000000Z
            DTSTART;VALUE=DATE:20311220
            DTEND;VALUE=DATE:20320105
            SUMMARY:Vacances de Noël - Corse
            END:VEVENT
            END:VCALENDAR
            """
                .replace("\n", "\r\n"));
    assertThat(calendar.years())
        .extracting(year -> year.zone() + " " + year.holidays().getFirst().lastDay())
        .containsExactly("A 2031-11-02", "B 2031-11-02");
    assertThat(calendar.elsewhere()).isOne();
  }

  /** Editors keep the line feed alone; a long line goes on behind a blank all the same. */
  @Test
  void an_icalendar_that_an_editor_has_saved_is_understood_too() {
    var calendar =
        read(event("DTSTART;VALUE=DATE:20311018", "Vacances de la Tous\n saint - Zone B"));
    assertThat(calendar.years()).hasSize(1);
    assertThat(calendar.years().getFirst().holidays())
        .extracting(SchoolHoliday::name)
        .containsExactly("Vacances de la Toussaint");
  }

  @Test
  void an_event_whose_date_says_nothing_is_left_out_and_told() {
    for (var date : List.of("DTSTART;VALUE=DATE:", "DTSTART;TZID=Nulle/Part:20311018T000000")) {
      assertThat(read(event(date, "Vacances de Noël - Zone B")).leftOut())
          .as(date)
          .extracting(ImportProblem::messageKey)
          .containsExactly("calendar.import.no-date");
    }
  }

  private static String event(String start, String summary) {
    return """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//essai//FR
    BEGIN:VEVENT
    UID:1@essai
    DTSTAMP:20310101T000000Z
    %s
    DTEND;VALUE=DATE:20311103
    SUMMARY:%s
    END:VEVENT
    END:VCALENDAR
    """
        .formatted(start, summary);
  }

  @Test
  void holidays_that_overlap_are_refused_whole() {
    var overlapping = WHOLE_YEAR.replace("2032-02-29T23:00", "2032-04-15T22:00");
    assertThatThrownBy(() -> holidays.replace(read(overlapping)))
        .isInstanceOf(CalendarContradiction.class);
    assertThat(holidays.between("B", day("2031-09-01"), day("2032-08-31"))).isEmpty();
  }

  @Test
  void broken_calendars_are_refused_in_words() throws IOException {
    assertThatThrownBy(() -> read("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:hier"))
        .isInstanceOf(UnreadableFile.class);
    if (!Files.isDirectory(BROKEN)) {
      System.out.println("NOT CHECKED: " + BROKEN + " is absent");
      return;
    }
    try (var files = Files.list(BROKEN)) {
      for (var file : files.toList()) {
        try {
          assertThat(OfficialCalendar.read(Files.readAllBytes(file), "f").years()).isEmpty();
        } catch (UnreadableFile refusal) {
          assertThat(refusal.problem().messageKey()).isNotBlank();
        }
      }
    }
  }

  private static OfficialCalendar read(String text) {
    return OfficialCalendar.read(text.getBytes(UTF_8), "essai");
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
