package org.escale.planning.season.search;

import java.util.Arrays;
import org.escale.planning.season.tables.DayUse;
import org.escale.planning.season.tables.Days;
import org.escale.planning.season.tables.Tables;

/**
 * Whether a day's use keeps the rules beside the rest of the plan: each rule is one method, named
 * after its code. FOUR_WEEKS_MINUTES is a matter of {@link State#excess}.
 */
final class Fit {
  private static final int LAST = Tables.SLOTS - 1;
  private final Tables tables;
  private final State state;
  private int day;
  private DayUse use = new DayUse();

  Fit(Tables tables, State state) {
    this.tables = tables;
    this.state = state;
  }

  /** Whether an empty day may be given these visits; takes the measure of the day. */
  boolean fits(int day, DayUse use) {
    this.day = day;
    this.use = use;
    if (!uses(0) && !uses(1) && !uses(LAST)) {
      return use.measure(tables, 0) && everySlotFits();
    }
    return dayShape()
        && use.measure(tables, tables.depotOf[tables.days.vehicle[day]]) // TRAVEL_LIMIT
        && everySlotFits()
        && minutes()
        && weekDays()
        && saturdayMonday()
        && restAfterEvening();
  }

  /** The same of a use that is known to be right in itself. */
  boolean fitsBeside(int day, DayUse use) {
    this.day = day;
    this.use = use;
    if (!uses(0) && !uses(1) && !uses(LAST)) {
      return true;
    }
    if (!(minutes() && weekDays() && saturdayMonday() && restAfterEvening())) {
      return false;
    }
    for (int k = 0; k <= LAST; k++) {
      if (uses(k)) {
        int r = use.content[k];
        if (r == Tables.OPEN ? !singleOpenSession(k) : state.servedOn[r] >= 0) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean everySlotFits() {
    for (int k = 0; k <= LAST; k++) {
      if (!pinKept(k)) return false;
      if (uses(k) && !(slotUnavailable(k) && singleOpenSession(k) && request(k))) return false;
    }
    return true;
  }

  private boolean uses(int k) {
    return use.stop[k] >= 0;
  }

  private int moment(int k) {
    return tables.days.date[day] * Tables.SLOTS + k;
  }

  private boolean slotUnavailable(int k) {
    return tables.quality[moment(k)] >= 0;
  }

  private boolean dayShape() {
    return !uses(0) || !uses(LAST);
  }

  /** DAY_MINUTES and WEEK_MINUTES. */
  private boolean minutes() {
    var rules = tables.season.rules();
    long week = (long) state.weekMinutes[tables.days.weekOf[day]] + use.minutes;
    return use.minutes <= rules.dayMinutes() && week <= rules.weekMinutes();
  }

  private boolean weekDays() {
    return state.weekDays[tables.days.weekOf[day]] < tables.season.rules().weekDays();
  }

  private boolean saturdayMonday() {
    int across = tables.days.acrossSunday[day];
    return across < 0 || !state.isWorked(across);
  }

  private boolean restAfterEvening() {
    return !(uses(0) && state.uses(tables.days.before[day], LAST))
        && !(uses(LAST) && state.uses(tables.days.after[day], 0));
  }

  private boolean singleOpenSession(int k) {
    return use.content[k] != Tables.OPEN
        || !state.isOpened(tables.communeOf[use.stop[k]], moment(k));
  }

  private boolean pinKept(int k) {
    int cell = day * Tables.SLOTS + k;
    return switch (tables.days.pinnedStop[cell]) {
      case Days.FREE ->
          !uses(k) || use.content[k] < 0 || !tables.days.pinnedRequest[use.content[k]];
      case Days.CLOSED -> !uses(k);
      default ->
          use.stop[k] == tables.days.pinnedStop[cell]
              && use.content[k] == tables.days.pinnedContent[cell];
    };
  }

  private boolean request(int k) {
    int r = use.content[k];
    return r == Tables.OPEN
        || (requestOnce(k, r) && requestSlot(k, r) && requestStop(k, r) && pairedOpenSession(k, r));
  }

  private boolean requestOnce(int k, int r) {
    return state.servedOn[r] < 0 && (k == LAST || use.content[k + 1] != r);
  }

  private boolean requestSlot(int k, int r) {
    return holds(tables.requestsAt[moment(k)], r);
  }

  private boolean requestStop(int k, int r) {
    return holds(tables.stopsOf[r], use.stop[k]);
  }

  private boolean pairedOpenSession(int k, int r) {
    return !tables.specific[r]
        || (k < LAST && use.stop[k + 1] == use.stop[k] && use.content[k + 1] == Tables.OPEN);
  }

  private static boolean holds(int[] sorted, int wanted) {
    return Arrays.binarySearch(sorted, wanted) >= 0;
  }
}
