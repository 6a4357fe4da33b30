package org.escale.planning.season.search;

import org.escale.planning.season.tables.DayUse;
import org.escale.planning.season.tables.Days;
import org.escale.planning.season.tables.Tables;

/**
 * A request's visit that a plan has to hold, by indexes; a specific request's open session comes
 * with it.
 */
record Forced(int day, int slot, int stop, int request, boolean specific) {

  /** Whether this use of the day holds the visit. */
  boolean heldBy(DayUse use) {
    return use.stop[slot] == stop && use.content[slot] == request;
  }

  /**
   * Writes the least that the day holds then: its pins, the visit and what must follow it. False
   * when a pin says otherwise.
   */
  boolean least(Days days, DayUse use) {
    use.clear();
    for (int k = 0; k < Tables.SLOTS; k++) {
      int cell = day * Tables.SLOTS + k;
      if (days.pinnedStop[cell] >= 0) {
        use.set(k, days.pinnedStop[cell], days.pinnedContent[cell]);
      }
    }
    use.set(slot, stop, request);
    if (specific && slot < Tables.SLOTS - 1) {
      use.set(slot + 1, stop, Tables.OPEN);
    }
    for (int k = 0; k < Tables.SLOTS; k++) {
      int cell = day * Tables.SLOTS + k;
      int pinned = days.pinnedStop[cell];
      boolean kept =
          pinned == Days.FREE
              || (pinned == Days.CLOSED
                  ? !use.uses(k)
                  : use.stop[k] == pinned && use.content[k] == days.pinnedContent[cell]);
      if (!kept) {
        return false;
      }
    }
    return true;
  }
}
