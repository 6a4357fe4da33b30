package org.escale.calendar.rules;

import java.time.LocalDate;
import java.util.List;
import org.escale.calendar.openinghours.Holidays;
import org.escale.calendar.openinghours.HoursContext;
import org.escale.calendar.openinghours.OpeningHours;
import org.escale.calendar.openinghours.UnreadableHours;
import org.jspecify.annotations.Nullable;

/**
 * Whether two texts open at the same times, held against each other over four years of a calendar
 * in which holidays of both kinds fall on every weekday of odd and even weeks.
 */
final class SameTimes {
  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  private static final LocalDate TO = LocalDate.of(2029, 1, 1);

  private static final HoursContext CALENDAR =
      new HoursContext(
          new Holidays() {
            @Override
            public @Nullable String publicHoliday(LocalDate day) {
              return day.toEpochDay() % 11 == 0 ? "PH" : null;
            }

            @Override
            public @Nullable String schoolHoliday(LocalDate day) {
              return day.toEpochDay() / 7 % 5 < 2 ? "SH" : null;
            }
          },
          null);

  private record Interval(Object start, Object end, Object state) {}

  private SameTimes() {}

  static boolean in(String one, String other) {
    try {
      return intervals(one).equals(intervals(other));
    } catch (UnreadableHours e) {
      return false;
    }
  }

  private static List<Interval> intervals(String text) throws UnreadableHours {
    return OpeningHours.parse(text).intervals(FROM, TO, CALENDAR).stream()
        .map(interval -> new Interval(interval.start(), interval.end(), interval.state()))
        .toList();
  }
}
