package planner;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.escale.planning.season.CalendarDay;
import org.escale.planning.season.Slot;

/** The dates of a made season: seven school weeks, then two of holidays; some dates are closed. */
final class MadeCalendar {
  private static final int CLOSED_OF = 60;

  private MadeCalendar() {}

  static List<CalendarDay> of(LocalDate first, int weeks, SplittableRandom dice) {
    var calendar = new ArrayList<CalendarDay>();
    for (int day = 0; day < weeks * 7 - 1; day++) {
      var date = first.plusDays(day);
      boolean closed = dice.nextInt(CLOSED_OF) == 0;
      if (date.getDayOfWeek() != DayOfWeek.SUNDAY && !closed) {
        boolean holiday = day / 7 % 9 > 6;
        calendar.add(new CalendarDay(date, holiday, quality(date.getDayOfWeek(), holiday)));
      }
    }
    return calendar;
  }

  private static Map<Slot, Integer> quality(DayOfWeek day, boolean holiday) {
    int morning = holiday ? 6 : 3;
    int afternoon = holiday ? 7 : 5;
    return switch (day) {
      case WEDNESDAY -> Map.of(Slot.AM, 7, Slot.PM, 10);
      case SATURDAY -> Map.of(Slot.AM, 10, Slot.PM, 9);
      case MONDAY -> Map.of(Slot.AM, morning, Slot.PM, afternoon);
      default -> Map.of(Slot.AM, morning, Slot.PM, afternoon, Slot.EV, 8);
    };
  }
}
