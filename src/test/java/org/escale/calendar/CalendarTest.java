package org.escale.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.escale.EscaleTest;
import org.escale.tabular.Column;
import org.escale.tabular.CsvTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

@EscaleTest
class CalendarTest {
  private static final Path ORACLE = Path.of("../shared/data/schools/fr-holidays-school.csv");

  @Autowired PublicHolidays publicHolidays;
  @Autowired SchoolHolidays schoolHolidays;
  @Autowired CalendarReference reference;

  @BeforeEach
  void load() {
    reference.prepare();
    LocaleContextHolder.setLocale(Locale.FRENCH);
  }

  @Test
  void the_public_holidays_of_2026_2027_are_those_of_the_law() {
    assertThat(publicHolidays.between(day("2026-09-07"), day("2027-07-03")).keySet())
        .containsExactly(
            day("2026-11-01"),
            day("2026-11-11"),
            day("2026-12-25"),
            day("2027-01-01"),
            day("2027-03-29"),
            day("2027-05-01"),
            day("2027-05-06"),
            day("2027-05-08"),
            day("2027-05-17"));
    assertThat(publicHolidays.between(day("2026-07-01"), day("2026-08-31")).keySet())
        .containsExactly(day("2026-07-14"), day("2026-08-15"));
  }

  @Test
  void movable_feasts_follow_easter() {
    for (var easter :
        List.of(
            "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2038-04-25")) {
      var sunday = day(easter);
      assertThat(
              publicHolidays
                  .between(sunday.withDayOfYear(1), sunday.withMonth(12).withDayOfMonth(31))
                  .keySet())
          .hasSize(11)
          .contains(sunday.plusDays(1), sunday.plusDays(39), sunday.plusDays(50));
    }
  }

  @Test
  void two_feasts_on_one_day_are_one_holiday_with_both_names() {
    assertThat(publicHolidays.between(day("2008-05-01"), day("2008-05-01")))
        .containsOnlyKeys(day("2008-05-01"))
        .allSatisfy((_, name) -> assertThat(name).isEqualTo("Ascension, Fête du Travail"));
  }

  @Test
  void holidays_are_named_in_the_language_of_the_page() {
    assertThat(publicHolidays.between(day("2026-12-25"), day("2026-12-25"))).containsValue("Noël");
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    assertThat(publicHolidays.between(day("2026-12-25"), day("2026-12-25")))
        .containsValue("Christmas Day");
    assertThat(schoolHolidays.between("B", day("2026-12-25"), day("2026-12-25")))
        .extracting(SchoolHoliday::name)
        .containsExactly("Christmas holidays");
  }

  @Test
  void each_holiday_has_a_name_of_our_own() {
    assertThat(publicHolidays.between(day("2026-09-01"), day("2027-08-31")).values())
        .containsExactly(
            "Toussaint",
            "Armistice de 1918",
            "Noël",
            "Jour de l’An",
            "Lundi de Pâques",
            "Fête du Travail",
            "Ascension",
            "Victoire de 1945",
            "Lundi de Pentecôte",
            "Fête nationale",
            "Assomption");
  }

  @Test
  void zone_b_of_2026_2027_has_its_dates() {
    assertThat(schoolHolidays.between("B", day("2026-09-07"), day("2027-07-02")))
        .extracting(h -> h.firstDay() + " " + h.lastDay())
        .containsExactly(
            "2026-10-17 2026-11-01",
            "2026-12-19 2027-01-03",
            "2027-02-20 2027-03-07",
            "2027-04-17 2027-05-02",
            "2027-05-06 2027-05-09");
  }

  @Test
  void every_known_year_is_whole_and_each_holiday_runs_from_saturday_to_sunday() {
    for (var zone : SchoolHolidays.ZONES) {
      assertThat(schoolHolidays.knownYears(zone)).containsExactly(2023, 2024, 2025, 2026);
      var all = schoolHolidays.between(zone, day("2023-09-01"), day("2027-08-31"));
      assertThat(all).hasSize(4 * 6 + 1);
      for (var holiday : all) {
        if (holiday.name().contains("Ascension")) {
          assertThat(holiday.firstDay().getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
        } else {
          assertThat(holiday.firstDay().getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
        }
      }
    }
  }

  @Test
  void an_unknown_year_is_told_and_never_silently_without_holidays() {
    assertThat(schoolHolidays.unknownYears("B", day("2026-09-07"), day("2027-07-03"))).isEmpty();
    assertThat(schoolHolidays.unknownYears("B", day("2027-08-30"), day("2028-07-01")))
        .containsExactly(2027);
    assertThat(schoolHolidays.unknownYears("A", day("2022-09-01"), day("2029-01-01")))
        .containsExactly(2022, 2027, 2028);
  }

  @Test
  void the_reference_comes_in_once_and_leaves_alone_what_was_imported() {
    var before = schoolHolidays.between("C", day("2023-01-01"), day("2028-01-01"));
    reference.prepare();
    assertThat(schoolHolidays.between("C", day("2023-01-01"), day("2028-01-01"))).isEqualTo(before);
  }

  /** Days off between Sunday and Sunday, which another collection of the same facts gives too. */
  @Test
  void the_facts_agree_with_another_collection() throws IOException {
    if (!Files.exists(ORACLE)) System.out.println("NOT CHECKED: " + ORACLE + " is absent");
    assumeTrue(Files.exists(ORACLE));
    var start = Column.required("StartDate");
    var end = Column.required("EndDate");
    var zones = Column.required("Subdivisions");
    var type = Column.required("Type");
    // Lyon, Lille, Paris stand for their zones: older rows name regions only.
    for (var zone : Map.of("A", "AR", "B", "HF", "C", "IF").entrySet()) {
      var expected = new TreeSet<LocalDate>();
      for (var row : CsvTable.read(Files.readAllBytes(ORACLE)).rows()) {
        if (!row.text(type).equals("School") || !row.text(zones).contains(zone.getValue()))
          continue;
        days(day(row.text(start)), day(row.text(end)), expected);
      }
      var ours = new TreeSet<LocalDate>();
      schoolHolidays
          .between(zone.getKey(), day("2023-09-01"), day("2027-06-30"))
          .forEach(h -> days(h.firstDay(), h.lastDay(), ours));
      ours.removeIf(d ->
          d.getDayOfWeek() == DayOfWeek.SATURDAY
              && !ours.contains(d.minusDays(1))); // ours begin a day earlier
      expected.removeIf(d -> d.isBefore(ours.first()) || d.isAfter(day("2027-06-30")));
      assertThat(ours).as("zone %s", zone.getKey()).containsAll(expected);
    }
  }

  private static void days(LocalDate from, LocalDate to, TreeSet<LocalDate> into) {
    from.datesUntil(to.plusDays(1)).forEach(into::add);
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
