package org.escale.planning.season.search;

import java.util.List;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.tables.DayUse;
import org.escale.planning.season.tables.Days;
import org.escale.planning.season.tables.Tables;

/** Takes days over from elsewhere as far as the season and the days already there allow it. */
final class WarmStart {
  private final Tables tables;
  private final State state;
  private final Fit fit;
  private final DayUse use = new DayUse();
  private final DayUse before = new DayUse();

  WarmStart(Tables tables, State state) {
    this.tables = tables;
    this.state = state;
    this.fit = new Fit(tables, state);
  }

  /** Gives each day what is planned for it; one that does not fit is left as it is. */
  void put(List<PlannedDay> plan) {
    for (var planned : plan) {
      var vehicle = tables.vehicleIndex.get(planned.vehicle());
      int day = vehicle == null ? -1 : tables.days.find(vehicle, planned.date());
      if (day >= 0 && read(planned)) {
        state.read(day, before);
        state.clear(day);
        boolean fits = fit.fits(day, use) && state.excessWith(day, use.minutes) == 0;
        state.put(day, fits ? use : before);
      }
    }
  }

  /** False when the day names what the season no longer has. */
  private boolean read(PlannedDay planned) {
    use.clear();
    for (var entry : planned.visits().entrySet()) {
      var stop = tables.stopIndex.get(entry.getValue().stop());
      int content = Days.content(tables, entry.getValue());
      if (stop == null || content < Tables.OPEN) return false;
      use.set(entry.getKey().ordinal(), stop, content);
    }
    return true;
  }
}
