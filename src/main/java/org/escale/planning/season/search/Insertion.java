package org.escale.planning.season.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.escale.planning.season.Plan;
import org.escale.planning.season.Season;
import org.escale.planning.season.Slot;
import org.escale.planning.season.check.Checker;
import org.escale.planning.season.tables.DayUse;
import org.escale.planning.season.tables.Tables;
import org.jspecify.annotations.Nullable;

/**
 * Forces a request that a plan refuses into it: makes room for it and improves the days around it,
 * which are the vehicle's block of four weeks, all vehicles' weeks before and after, and whatever
 * else had to give way. All other days stay as they are. Every plan that leaves has passed the
 * checker.
 */
public final class Insertion {

  /** A visit to be forced in: who serves the request, when, and where. */
  public record Place(String vehicle, LocalDate date, Slot slot, String stop) {}

  /** What was found with a request in its place, still to be seen by the checker. */
  public static final class Held {
    private final int[] stop;
    private final int[] content;
    private final long objective;

    private Held(State state) {
      stop = state.stop.clone();
      content = state.content.clone();
      objective = state.value();
    }

    /** The objective, as the search counts it. */
    public long objective() {
      return objective;
    }
  }

  /** Of the other vehicles: what one cannot serve now another one may. */
  private static final int WEEKS_AROUND = 1;

  private final Tables tables;
  private final PlanOfCells plans;
  private final State state;
  private final DayUse[] plan;
  private final Room room;
  private final Around around;

  /**
   * @param plan keeps all rules of the season
   */
  public Insertion(Season season, Plan plan) {
    tables = new Tables(season);
    plans = new PlanOfCells(tables, new Checker(season));
    state = new State(tables);
    new WarmStart(tables, state).put(plan.days());
    if (state.value() != plan.objective().total()) {
      throw new IllegalArgumentException("the plan breaks rules, or is not worth what it states");
    }
    this.plan = new DayUse[tables.days.count];
    for (int day = 0; day < this.plan.length; day++) {
      this.plan[day] = new DayUse();
      state.read(day, this.plan[day]);
    }
    room = new Room(tables, state);
    around = new Around(tables, state, this.plan);
  }

  /**
   * The best that was found with the request held there; null when nothing was.
   *
   * @param steps changes tried
   * @param stop asked now and then whether to end early
   */
  public @Nullable Held force(
      String request, Place at, long seed, int steps, BooleanSupplier stop) {
    int day = tables.days.find(Tables.at(tables.vehicleIndex, at.vehicle()), at.date());
    if (day < 0) return null;
    int index = Tables.at(tables.requestIndex, request);
    var forced =
        new Forced(
            day,
            at.slot().ordinal(),
            Tables.at(tables.stopIndex, at.stop()),
            index,
            tables.specific[index]);
    try {
      return room.make(forced) && around.improve(forced, free(forced), seed, steps, stop)
          ? new Held(state)
          : null;
    } finally {
      restore();
    }
  }

  /**
   * The plan that was found.
   *
   * @throws IllegalStateException when the checker does not accept it: the search is wrong then
   */
  public Plan plan(Held held) {
    return plans.of(held.stop, held.content, held.objective);
  }

  /** Gives the requests that lost their place another one, and names the days that may change. */
  private int[] free(Forced forced) {
    var free = new TreeSet<Integer>();
    for (int near : tables.days.inBlock[tables.days.blockOf[forced.day()]]) free.add(near);
    int week = tables.days.week[forced.day()];
    for (int day = 0; day < plan.length; day++) {
      if (Math.abs(tables.days.week[day] - week) <= WEEKS_AROUND) free.add(day);
    }
    for (int day : changed()) {
      free.add(day);
      for (int k = 0; k < Tables.SLOTS; k++) {
        int request = plan[day].uses(k) ? plan[day].content[k] : Tables.OPEN;
        if (request != Tables.OPEN && state.servedOn[request] < 0) {
          int elsewhere = room.place(request, forced, Around.minute());
          if (elsewhere >= 0) free.add(elsewhere);
        }
      }
    }
    return free.stream().mapToInt(Integer::intValue).toArray();
  }

  private List<Integer> changed() {
    var changed = new ArrayList<Integer>();
    var now = new DayUse();
    for (int day = 0; day < plan.length; day++) {
      state.read(day, now);
      if (!Arrays.equals(now.stop, plan[day].stop)
          || !Arrays.equals(now.content, plan[day].content)) {
        changed.add(day);
      }
    }
    return changed;
  }

  private void restore() {
    var changed = changed();
    changed.forEach(state::clear);
    changed.forEach(day -> state.put(day, plan[day]));
  }
}
