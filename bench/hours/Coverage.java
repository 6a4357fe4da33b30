package hours;

import java.util.TreeMap;

/** When a place is open or may be: whether that covers other times. */
final class Coverage {
  /** Ends by starts, as text, whose order is that of time. */
  private final TreeMap<String, String> times = new TreeMap<>();

  static Coverage of(String open, String unknown) {
    var all = new TreeMap<String, String>();
    for (var interval : (open + " " + unknown).strip().split(" ")) {
      if (!interval.isEmpty()) all.put(interval.split("/")[0], interval.split("/")[1]);
    }
    var coverage = new Coverage();
    for (var interval : all.entrySet()) {
      var before = coverage.times.lastEntry();
      if (before != null && before.getValue().compareTo(interval.getKey()) >= 0) {
        if (interval.getValue().compareTo(before.getValue()) > 0) {
          coverage.times.put(before.getKey(), interval.getValue());
        }
      } else {
        coverage.times.put(interval.getKey(), interval.getValue());
      }
    }
    return coverage;
  }

  /** Whether it lacks any of these. */
  boolean lacks(String intervals) {
    for (var interval : intervals.split(" ")) {
      if (interval.isEmpty()) continue;
      var parts = interval.split("/");
      var at = times.floorEntry(parts[0]);
      if (at == null || at.getValue().compareTo(parts[1]) < 0) return true;
    }
    return false;
  }
}
