package org.escale.planning.season.search;

import org.escale.planning.season.Plan;
import org.escale.planning.season.PlannedDay;

/** Takes a plan over as far as the season still allows it, day by day. */
final class WarmStart {
  private final Tables tables;
  private final State state;
  private final DayUse use = new DayUse();

  WarmStart(Tables tables, State state) {
    this.tables = tables;
    this.state = state;
  }

  void put(Plan plan) {
    for (var planned : plan.days()) {
      var vehicle = tables.vehicleIndex.get(planned.vehicle());
      int day = vehicle == null ? -1 : tables.days.find(vehicle, planned.date());
      if (day >= 0 && !state.isWorked(day) && read(day, planned) && allowed(day)) {
        state.put(day, use);
      }
    }
  }

  private boolean read(int day, PlannedDay planned) {
    use.clear();
    for (var entry : planned.visits().entrySet()) {
      var stop = tables.stopIndex.get(entry.getValue().stop());
      int content = Days.content(tables, entry.getValue());
      if (stop == null || content < Tables.OPEN) return false;
      if (content >= 0 && state.servedOn[content] >= 0) return false;
      use.set(entry.getKey().ordinal(), stop, content);
    }
    return use.measure(tables, tables.depotOf[tables.days.vehicle[day]]);
  }

  /** The rules that reach beyond what the day holds; those of the day itself a plan has kept. */
  private boolean allowed(int day) {
    var days = tables.days;
    var rules = tables.season.rules();
    int across = days.acrossSunday[day];
    for (int slot = 0; slot < Tables.SLOTS; slot++) {
      int cell = day * Tables.SLOTS + slot;
      boolean used = use.stop[slot] >= 0;
      int pinned = days.pinnedStop[cell];
      if (pinned == Days.CLOSED && used) return false;
      if (pinned >= 0
          && (use.stop[slot] != pinned || use.content[slot] != days.pinnedContent[cell])) {
        return false;
      }
      int moment = days.date[day] * Tables.SLOTS + slot;
      if (used && tables.quality[moment] < 0) return false;
      if (used
          && use.content[slot] == Tables.OPEN
          && state.isOpened(tables.communeOf[use.stop[slot]], moment)) return false;
    }
    return use.minutes <= rules.dayMinutes()
        && state.weekMinutes[days.weekOf[day]] + use.minutes <= rules.weekMinutes()
        && state.blockMinutes[days.blockOf[day]] + use.minutes <= rules.fourWeeksMinutes()
        && state.weekDays[days.weekOf[day]] < rules.weekDays()
        && (across < 0 || !state.isWorked(across))
        && !(use.stop[0] >= 0 && evening(days.before[day]))
        && !(use.stop[Tables.SLOTS - 1] >= 0 && morning(days.after[day]));
  }

  private boolean evening(int day) {
    return day >= 0 && state.stop[day * Tables.SLOTS + Tables.SLOTS - 1] >= 0;
  }

  private boolean morning(int day) {
    return day >= 0 && state.stop[day * Tables.SLOTS] >= 0;
  }
}
