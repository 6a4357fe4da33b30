package org.escale.planning.season.search;

import java.util.function.Consumer;
import org.escale.planning.season.tables.DayUse;
import org.escale.planning.season.tables.Tables;

/** Every use of an empty day that keeps the rules beside the rest of the plan, by trying all. */
final class EveryUse {

  private EveryUse() {}

  /** Puts each use but the empty one into the plan, has it looked at, and takes it out again. */
  static void of(Tables tables, State state, int day, Consumer<DayUse> look) {
    for (int first = 0; first < Tables.SLOTS; first++) {
      for (int stop = 0; stop < tables.stops; stop++) {
        for (int content = Tables.OPEN; content < tables.requests; content++) {
          var use = new DayUse();
          use.set(first, stop, content);
          tried(tables, state, day, use, look);
          for (int next = 0; first < Tables.SLOTS - 1 && next < tables.stops; next++) {
            for (int then = Tables.OPEN; then < tables.requests; then++) {
              use.set(first + 1, next, then);
              tried(tables, state, day, use, look);
            }
          }
        }
      }
    }
  }

  private static void tried(
      Tables tables, State state, int day, DayUse use, Consumer<DayUse> look) {
    if (new Fit(tables, state).fits(day, use)) {
      state.put(day, use);
      look.accept(use);
      state.clear(day);
    }
  }
}
