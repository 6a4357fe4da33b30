package org.escale.desk;

import java.time.LocalDate;
import java.util.List;
import org.escale.agenda.Timetable;
import org.escale.agenda.TimetableEntry;
import org.escale.agenda.TimetableFilter;
import org.escale.planning.SeasonWeeks;
import org.springframework.stereotype.Component;

/**
 * The sessions of today and of this week, and those of the week that do not take place. A cancelled
 * session counts nowhere but among the cancelled ones.
 */
@Component
class WeekDesk {
  private static final int DAYS_TO_SUNDAY = 6;

  private final Timetable timetable;
  private final Today today;

  WeekDesk(Timetable timetable, Today today) {
    this.timetable = timetable;
    this.today = today;
  }

  /**
   * The week of a day, from Monday to Sunday.
   *
   * @param today those of that day
   * @param held the sessions of the week that take place or have taken place
   */
  record View(
      LocalDate day,
      LocalDate monday,
      LocalDate sunday,
      List<TimetableEntry> today,
      List<TimetableEntry> held,
      List<TimetableEntry> cancelled) {}

  View view() {
    var day = today.day();
    var monday = SeasonWeeks.monday(day);
    var sunday = monday.plusDays(DAYS_TO_SUNDAY);
    var entries = timetable.entries(TimetableFilter.between(monday, sunday));
    var held = entries.stream().filter(entry -> !entry.cancelled()).toList();
    return new View(
        day,
        monday,
        sunday,
        held.stream().filter(entry -> entry.day().equals(day)).toList(),
        held,
        entries.stream().filter(TimetableEntry::cancelled).toList());
  }
}
