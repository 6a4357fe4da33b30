package org.escale.calendar;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SchoolHolidayRepository {
  private final JdbcClient sql;

  SchoolHolidayRepository(JdbcClient sql) {
    this.sql = sql;
  }

  List<SchoolHoliday> between(String zone, LocalDate from, LocalDate to) {
    return sql.sql(
            """
            SELECT zone, name, first_day, last_day, source FROM calendar.school_holiday
            WHERE zone = :zone AND daterange(first_day, last_day, '[]') && daterange(:from, :to, '[]')
            ORDER BY first_day
            """)
        .param("zone", zone)
        .param("from", from)
        .param("to", to)
        .query(SchoolHoliday.class)
        .list();
  }

  List<Integer> knownYears(String zone) {
    return sql.sql(
            "SELECT first_year FROM calendar.known_school_year WHERE zone = :zone ORDER BY first_year")
        .param("zone", zone)
        .query(Integer.class)
        .list();
  }

  /** Forgets what was known of that zone and school year. */
  void forget(String zone, SchoolYear year) {
    sql.sql("DELETE FROM calendar.school_holiday WHERE zone = :zone AND school_year = :year")
        .param("zone", zone)
        .param("year", year.firstYear())
        .update();
    sql.sql("DELETE FROM calendar.known_school_year WHERE zone = :zone AND first_year = :year")
        .param("zone", zone)
        .param("year", year.firstYear())
        .update();
  }

  void add(SchoolYear year, SchoolHoliday holiday) {
    sql.sql(
            """
            INSERT INTO calendar.school_holiday (zone, school_year, name, first_day, last_day, source)
            VALUES (:zone, :year, :name, :firstDay, :lastDay, :source)
            """)
        .param("zone", holiday.zone())
        .param("year", year.firstYear())
        .param("name", holiday.name())
        .param("firstDay", holiday.firstDay())
        .param("lastDay", holiday.lastDay())
        .param("source", holiday.source())
        .update();
  }

  void markKnown(String zone, SchoolYear year) {
    sql.sql(
            """
            INSERT INTO calendar.known_school_year (zone, first_year) VALUES (:zone, :year)
            ON CONFLICT (zone, first_year) DO NOTHING
            """)
        .param("zone", zone)
        .param("year", year.firstYear())
        .update();
  }
}
