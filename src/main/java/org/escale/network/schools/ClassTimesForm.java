package org.escale.network.schools;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A week of class as it is typed: for each day from Monday to Saturday a morning and an afternoon,
 * in fields such as {@code 1-am-from} and {@code 1-am-to}.
 */
final class ClassTimesForm {
  static final List<Integer> DAYS = List.of(1, 2, 3, 4, 5, 6);
  static final List<String> HALVES = List.of("am", "pm");

  private ClassTimesForm() {}

  /** The usual week of that rhythm. */
  static List<ClassTime> usual(String rhythm) {
    boolean four = rhythm.equals("4-days");
    var times = new ArrayList<ClassTime>();
    for (var day : DayOfWeek.values()) {
      if (day.getValue() > DayOfWeek.FRIDAY.getValue()) continue;
      boolean wednesday = day == DayOfWeek.WEDNESDAY;
      if (wednesday && four) continue;
      times.add(four ? time(day, "08:30", "11:30") : time(day, "09:00", "12:00"));
      if (wednesday) continue;
      times.add(four ? time(day, "13:30", "16:30") : time(day, "13:45", "16:00"));
    }
    return times;
  }

  private static ClassTime time(DayOfWeek day, String from, String to) {
    return new ClassTime(day, LocalTime.parse(from), LocalTime.parse(to));
  }

  /** The fields that show these times; what begins at noon or later stands in the afternoon. */
  static Map<String, String> typed(List<ClassTime> times) {
    var fields = new HashMap<String, String>();
    for (var time : times) {
      var half = time.starts().isBefore(LocalTime.NOON) ? "am" : "pm";
      fields.put(field(time.weekday().getValue(), half, "from"), time.starts().toString());
      fields.put(field(time.weekday().getValue(), half, "to"), time.ends().toString());
    }
    return fields;
  }

  /** What was typed; null where a time is no time, stands alone, or ends before it starts. */
  static @Nullable List<ClassTime> read(Map<String, String> fields) {
    var times = new ArrayList<ClassTime>();
    for (int day : DAYS) {
      for (var half : HALVES) {
        var from = fields.getOrDefault(field(day, half, "from"), "").strip();
        var to = fields.getOrDefault(field(day, half, "to"), "").strip();
        if (from.isEmpty() && to.isEmpty()) continue;
        try {
          var time = time(DayOfWeek.of(day), from, to);
          if (!time.ends().isAfter(time.starts())) return null;
          times.add(time);
        } catch (DateTimeParseException e) {
          return null;
        }
      }
    }
    return times;
  }

  private static String field(int day, String half, String end) {
    return day + "-" + half + "-" + end;
  }
}
