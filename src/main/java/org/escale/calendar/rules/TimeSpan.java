package org.escale.calendar.rules;

import java.time.LocalTime;

/** From a time of a day to a later one of the same day. */
public record TimeSpan(LocalTime start, LocalTime end) implements Comparable<TimeSpan> {
  public TimeSpan {
    if (!start.isBefore(end)) throw new IllegalArgumentException(start + " to " + end);
  }

  public boolean overlaps(TimeSpan other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  @Override
  public int compareTo(TimeSpan other) {
    return start.compareTo(other.start);
  }

  /** "09:00-12:00". */
  @Override
  public String toString() {
    return start + "-" + end;
  }
}
