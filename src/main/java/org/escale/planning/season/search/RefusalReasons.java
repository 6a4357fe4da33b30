package org.escale.planning.season.search;

import org.escale.planning.season.Refusal.Reason;
import org.escale.planning.season.tables.DayUse;
import org.escale.planning.season.tables.Days;
import org.escale.planning.season.tables.Tables;

/** Why a request is not served: whether a day that holds nothing else could hold it. */
final class RefusalReasons {
  private final Tables tables;
  private final DayUse use = new DayUse();

  RefusalReasons(Tables tables) {
    this.tables = tables;
  }

  Reason of(int request) {
    for (var allowed : tables.season.requests().get(request).allowed()) {
      for (int vehicle = 0; vehicle < tables.vehicles; vehicle++) {
        int day = tables.days.find(vehicle, allowed.date());
        if (day < 0) continue;
        for (int stop : tables.stopsOf[request]) {
          if (holds(day, allowed.slot().ordinal(), stop, request)) return Reason.OUTRANKED;
        }
      }
    }
    return Reason.NO_USABLE_SLOT;
  }

  private boolean holds(int day, int slot, int stop, int request) {
    use.clear();
    if (!take(day, slot, stop, request)) return false;
    if (tables.specific[request]
        && (slot == Tables.SLOTS - 1 || !take(day, slot + 1, stop, Tables.OPEN))) {
      return false;
    }
    return use.measure(tables, tables.depotOf[tables.days.vehicle[day]])
        && use.minutes <= tables.season.rules().dayMinutes();
  }

  private boolean take(int day, int slot, int stop, int content) {
    int cell = day * Tables.SLOTS + slot;
    int pinned = tables.days.pinnedStop[cell];
    use.set(slot, stop, content);
    return tables.quality[tables.days.date[day] * Tables.SLOTS + slot] >= 0
        && (pinned == Days.FREE || (pinned == stop && tables.days.pinnedContent[cell] == content));
  }
}
