package hours;

import java.util.ArrayList;
import java.util.List;

/**
 * Simple hours, made: days, times of half a day or a whole one, a shorter Saturday, public
 * holidays.
 */
public final class MadeHours {
  private static final String[] DAYS = {"Mo-Fr", "Tu-Sa", "Mo,Tu,Th,Fr", "Mo-Sa", "We,Sa"};
  private static final String[] TIMES = {
    "09:00-12:00,14:00-18:00",
    "08:30-12:30,13:30-17:00",
    "10:00-18:00",
    "16:45-19:00",
    "09:00-12:00"
  };
  private static final String[] MORE = {"", "; Sa 10:00-12:00", "; We 14:00-18:00", "; PH off"};

  private MadeHours() {}

  /** All of them: a hundred. */
  public static List<String> all() {
    var all = new ArrayList<String>();
    for (var days : DAYS) {
      for (var times : TIMES) {
        for (var more : MORE) all.add(days + " " + times + more);
      }
    }
    return all;
  }
}
