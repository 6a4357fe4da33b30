package org.escale.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import org.escale.calendar.SchoolHoliday;
import org.escale.calendar.SchoolHolidays;
import org.escale.planning.season.CalendarDay;
import org.escale.territory.Authorities;
import org.springframework.stereotype.Component;

/** The days of a season on which vehicles may work, with the quality of their slots. */
@Component
public class SeasonCalendar {
  private final SchoolHolidays schoolHolidays;
  private final Authorities authorities;

  SeasonCalendar(SchoolHolidays schoolHolidays, Authorities authorities) {
    this.schoolHolidays = schoolHolidays;
    this.authorities = authorities;
  }

  /** The school holidays of the authority's zone that touch the season. */
  public List<SchoolHoliday> holidays(Season season) {
    return schoolHolidays.between(
        authorities.get().schoolZone(), season.firstDay(), season.lastDay());
  }

  /** The school years, by the year they begin in, whose holidays nobody has told us. */
  public List<Integer> unknownYears(Season season) {
    return schoolHolidays.unknownYears(
        authorities.get().schoolZone(), season.firstDay(), season.lastDay());
  }

  /** Every day but Sundays and closed days. */
  public List<CalendarDay> days(Season season) {
    var holidays = holidays(season);
    var closed = new HashSet<LocalDate>();
    season.closedDays().forEach(day -> closed.add(day.day()));
    var days = new ArrayList<CalendarDay>();
    season
        .firstDay()
        .datesUntil(season.lastDay().plusDays(1))
        .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY && !closed.contains(day))
        .forEach(day -> days.add(day(season.rules(), day, holidays)));
    return days;
  }

  private static CalendarDay day(SeasonRules rules, LocalDate day, List<SchoolHoliday> holidays) {
    var schoolHoliday = holidays.stream().anyMatch(holiday -> holiday.covers(day));
    var quality =
        new EnumMap<org.escale.planning.season.Slot, Integer>(
            org.escale.planning.season.Slot.class);
    for (var slot : Slot.values()) {
      if (slot != Slot.EV || rules.eveningDays().contains(day.getDayOfWeek())) {
        quality.put(
            org.escale.planning.season.Slot.valueOf(slot.name()),
            rules.quality().of(day, slot, schoolHoliday));
      }
    }
    return new CalendarDay(day, schoolHoliday, quality);
  }
}
