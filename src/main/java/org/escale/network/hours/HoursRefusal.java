package org.escale.network.hours;

import java.util.List;
import org.escale.calendar.openinghours.UnreadableHours;
import org.escale.calendar.rules.ClassTimes;

/** Why hours are not taken. */
public abstract sealed class HoursRefusal extends RuntimeException {
  private HoursRefusal(String message) {
    super(message);
  }

  /** They are no opening hours that can be understood. */
  public static final class Unreadable extends HoursRefusal {
    private final transient UnreadableHours why;

    Unreadable(UnreadableHours why) {
      super(why.getMessage());
      this.why = why;
    }

    public UnreadableHours why() {
      return why;
    }
  }

  /** They overlap the hours of class, and the agreement does not allow it. */
  public static final class DuringClass extends HoursRefusal {
    private final transient List<ClassTimes.Overlap> overlaps;

    DuringClass(List<ClassTimes.Overlap> overlaps) {
      super(overlaps.size() + " overlaps with class");
      this.overlaps = List.copyOf(overlaps);
    }

    /** Every class that they fall upon, in order. */
    public List<ClassTimes.Overlap> overlaps() {
      return overlaps;
    }
  }

  /** They would hold from a day that is not to come. */
  public static final class DayPast extends HoursRefusal {
    DayPast() {
      super("the day is not to come");
    }
  }
}
