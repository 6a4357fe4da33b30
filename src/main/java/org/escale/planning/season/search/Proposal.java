package org.escale.planning.season.search;

import org.escale.planning.season.tables.DayUse;

/** A change of one day, or of two that belong together. Mutable, to be used again. */
final class Proposal {
  private final State state;

  /** The number of days that change. */
  int count;

  /** The days that change, and what they would hold. */
  final int[] day = new int[2];

  final DayUse[] use = {new DayUse(), new DayUse()};

  /** Whether a use is known to keep the rules of a day, and has its measure. */
  final boolean[] known = new boolean[2];

  Proposal(State state) {
    this.state = state;
  }

  void begin() {
    count = 0;
  }

  /** Adds a day with what it holds now, to be changed; false when it is no day or there already. */
  boolean add(int another) {
    if (!addUnread(another)) {
      return false;
    }
    state.read(another, use[count - 1]);
    return true;
  }

  /** The same, with a use that is still to be written. */
  boolean addUnread(int another) {
    if (another < 0 || (count == 1 && day[0] == another)) {
      return false;
    }
    day[count] = another;
    known[count++] = false;
    return true;
  }

  /** Lets the two days change places. */
  void swapDays() {
    int first = day[0];
    day[0] = day[1];
    day[1] = first;
  }
}
