package org.escale.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * School holidays as dated facts by zone. A school year is named by the year it begins in; one that
 * nobody entered is unknown, which is not the same as a year without holidays.
 */
@Service
public class SchoolHolidays {
  private final JdbcClient sql;

  SchoolHolidays(JdbcClient sql) {
    this.sql = sql;
  }

  /** The holidays of a zone that touch these days, both included, earliest first. */
  public List<SchoolHoliday> between(String zone, LocalDate from, LocalDate to) {
    return sql.sql(
            """
            SELECT zone, name, first_day, last_day, source FROM calendar.school_holiday
            WHERE zone = :zone AND first_day <= :to AND last_day >= :from ORDER BY first_day
            """)
        .param("zone", zone)
        .param("from", from)
        .param("to", to)
        .query(SchoolHoliday.class)
        .list();
  }

  /** The school years that these days touch and whose holidays are not known in that zone. */
  public List<Integer> unknownYears(String zone, LocalDate from, LocalDate to) {
    var known =
        new HashSet<>(
            sql.sql("SELECT first_year FROM calendar.known_school_year WHERE zone = :zone")
                .param("zone", zone)
                .query(Integer.class)
                .list());
    return IntStream.rangeClosed(schoolYear(from), schoolYear(to))
        .filter(year -> !known.contains(year))
        .boxed()
        .toList();
  }

  /** The year that the school year of a day begins in: it turns on 1 September. */
  public static int schoolYear(LocalDate day) {
    return day.getMonthValue() >= 9 ? day.getYear() : day.getYear() - 1;
  }

  /**
   * Makes these the holidays of their zones and school years, in place of what was known of them.
   */
  @Transactional
  public void enter(List<SchoolHoliday> holidays) {
    record Year(String zone, int first) {}
    holidays.stream()
        .map(holiday -> new Year(holiday.zone(), schoolYear(holiday.firstDay())))
        .distinct()
        .forEach(year -> forget(year.zone(), year.first()));
    for (var holiday : holidays) {
      sql.sql(
              """
              INSERT INTO calendar.school_holiday (zone, name, first_day, last_day, source)
              VALUES (:zone, :name, :firstDay, :lastDay, :source)
              """)
          .paramSource(holiday)
          .update();
    }
  }

  private void forget(String zone, int year) {
    sql.sql(
            """
            DELETE FROM calendar.school_holiday
            WHERE zone = :zone AND first_day >= make_date(:year, 9, 1) AND first_day < make_date(:year + 1, 9, 1)
            """)
        .param("zone", zone)
        .param("year", year)
        .update();
    sql.sql(
            """
            INSERT INTO calendar.known_school_year (zone, first_year) VALUES (:zone, :year)
            ON CONFLICT DO NOTHING
            """)
        .param("zone", zone)
        .param("year", year)
        .update();
  }
}
