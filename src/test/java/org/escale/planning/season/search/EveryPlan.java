package org.escale.planning.season.search;

import java.util.HashMap;
import java.util.Map;
import org.escale.planning.season.Season;
import org.escale.planning.season.Slot;
import org.escale.planning.season.search.Insertion.Place;
import org.escale.planning.season.tables.Tables;

/** All plans of a season of very few days, by trying. */
public final class EveryPlan {

  /** A request served in some place. */
  public record Serving(String request, Place place) {}

  private final Tables tables;
  private final State state;
  private final Map<Serving, Long> best = new HashMap<>();
  private long plans;
  private long mostPoints = Long.MIN_VALUE;

  private EveryPlan(Season season) {
    tables = new Tables(season);
    state = new State(tables);
  }

  /**
   * For each request and place, the best objective of a plan that serves it there; absent where
   * there is no such plan.
   */
  public static Map<Serving, Long> serving(Season season) {
    return of(season).best;
  }

  /** The objective of the best plan. */
  public static long best(Season season) {
    return of(season).mostPoints;
  }

  private static EveryPlan of(Season season) {
    var every = new EveryPlan(season);
    every.from(0);
    if (every.plans == 0) throw new IllegalArgumentException("the season has no plan");
    return every;
  }

  private void from(int day) {
    if (day == tables.days.count) {
      if (state.excess() == 0) note();
      return;
    }
    if (!tables.days.pinned[day]) from(day + 1);
    EveryUse.of(tables, state, day, use -> from(day + 1));
  }

  private void note() {
    plans++;
    mostPoints = Math.max(mostPoints, state.value());
    for (int request = 0; request < tables.requests; request++) {
      int day = state.servedOn[request];
      if (day < 0) continue;
      for (int k = 0; k < Tables.SLOTS; k++) {
        int cell = day * Tables.SLOTS + k;
        if (state.stop[cell] < 0 || state.content[cell] != request) continue;
        var place =
            new Place(
                tables.season.vehicles().get(tables.days.vehicle[day]).id(),
                tables.dates.get(tables.days.date[day]),
                Slot.values()[k],
                tables.season.stops().get(state.stop[cell]).id());
        var serving = new Serving(tables.season.requests().get(request).id(), place);
        best.merge(serving, state.value(), Math::max);
      }
    }
  }
}
