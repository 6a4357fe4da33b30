package org.escale.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.escale.calendar.openinghours.HolidayTable;
import org.escale.calendar.openinghours.Holidays;
import org.springframework.stereotype.Service;

/** The holidays of a zone, as opening hours ask for them. */
@Service
public class ZoneHolidays {
  private final PublicHolidays publicHolidays;
  private final SchoolHolidays schoolHolidays;

  ZoneHolidays(PublicHolidays publicHolidays, SchoolHolidays schoolHolidays) {
    this.publicHolidays = publicHolidays;
    this.schoolHolidays = schoolHolidays;
  }

  /**
   * Those of the days from the first to the last one, both included; ask for them once and use them
   * for many places. Days beyond count as no holidays, so ask for as many as are looked at.
   */
  public Holidays of(String zone, LocalDate from, LocalDate to) {
    return table(publicHolidays.between(from, to), schoolHolidays.between(zone, from, to));
  }

  /**
   * As the program knows them from its own files, without its database: no year that somebody
   * imported.
   *
   * @param zone A, B or C; any other has no school holidays
   */
  public static Holidays known(String zone, LocalDate from, LocalDate to) {
    var school =
        CalendarReference.calendar().years().stream()
            .filter(year -> year.zone().equals(zone))
            .flatMap(year -> year.holidays().stream())
            .toList();
    return table(PublicHolidays.named(from, to), school);
  }

  /** The public holidays of those days; no school holidays are known. */
  public Holidays withoutSchool(LocalDate from, LocalDate to) {
    return table(publicHolidays.between(from, to), List.of());
  }

  private static Holidays table(Map<LocalDate, String> publicHolidays, List<SchoolHoliday> school) {
    var days = new HashMap<LocalDate, String>();
    for (var holiday : school) {
      holiday
          .firstDay()
          .datesUntil(holiday.lastDay().plusDays(1))
          .forEach(day -> days.put(day, holiday.name()));
    }
    return new HolidayTable(publicHolidays, days);
  }
}
