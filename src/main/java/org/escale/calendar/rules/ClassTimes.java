package org.escale.calendar.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.escale.calendar.openinghours.HoursContext;
import org.escale.calendar.openinghours.OpeningHours;

/** When a school has class, on days that are neither in the school holidays nor public holidays. */
public record ClassTimes(Map<DayOfWeek, List<TimeSpan>> spans) {
  /** It never has class. */
  public static final ClassTimes NONE = new ClassTimes(Map.of());

  /** A class on one day that an opening falls upon. */
  public record Overlap(LocalDate day, TimeSpan lesson) {}

  /**
   * The classes that the hours overlap, from the first day to before the last; whether it is open
   * for certain or by appointment.
   */
  public List<Overlap> overlaps(
      OpeningHours hours, HoursContext context, LocalDate from, LocalDate to) {
    var overlaps = new ArrayList<Overlap>();
    for (var open : hours.intervals(from, to, context)) {
      var last = open.end().toLocalDate();
      for (var day = open.start().toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
        for (var lesson : on(day, context)) {
          if (during(lesson, day, open.start(), open.end())) {
            overlaps.add(new Overlap(day, lesson));
          }
        }
      }
    }
    return overlaps;
  }

  private List<TimeSpan> on(LocalDate day, HoursContext context) {
    var holidays = context.holidays();
    boolean off = holidays.schoolHoliday(day) != null || holidays.publicHoliday(day) != null;
    return off ? List.of() : spans.getOrDefault(day.getDayOfWeek(), List.of());
  }

  private static boolean during(
      TimeSpan lesson, LocalDate day, LocalDateTime start, LocalDateTime end) {
    return day.atTime(lesson.start()).isBefore(end) && day.atTime(lesson.end()).isAfter(start);
  }
}
