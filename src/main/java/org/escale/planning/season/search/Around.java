package org.escale.planning.season.search;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.escale.planning.season.tables.DayUse;
import org.escale.planning.season.tables.Tables;

/**
 * Improves a few days of a plan around a forced visit, and leaves all others as they are: the same
 * annealing as {@link Annealing} on those days, in which each slot that differs from the plan costs
 * some points. So nothing moves for nothing, what is found can be told in a few lines, and short
 * searches end better than without.
 */
final class Around {
  private static final double WARM = 4;
  private static final double COLD = 0.3;
  private static final double MINUTE = 4;
  private static final double CHANGE = 4;
  private static final int STEPS = 256;

  private final Tables tables;
  private final State state;
  private final DayUse[] plan;
  private final Fit fit;
  private final Proposal proposal;
  private final DayUse[] before = {new DayUse(), new DayUse()};
  private final boolean[] isFree;
  private final DayUse tried = new DayUse();

  private Forced forced = new Forced(0, 0, 0, 0, false);
  private int[] free = {};
  private int changes;
  private double best;
  private DayUse[] bestUse = {};

  /**
   * @param plan by day: what it holds without the forced visit
   */
  Around(Tables tables, State state, DayUse[] plan) {
    this.tables = tables;
    this.state = state;
    this.plan = plan;
    fit = new Fit(tables, state);
    proposal = new Proposal(state);
    isFree = new boolean[tables.days.count];
  }

  /** Points that a minute over FOUR_WEEKS_MINUTES costs on the way. */
  static double minute() {
    return MINUTE;
  }

  /**
   * Searches so many steps, and leaves the state at the best that was found; false when
   * FOUR_WEEKS_MINUTES were kept by nothing that was found.
   */
  boolean improve(Forced forced, int[] free, long seed, int steps, BooleanSupplier stop) {
    this.forced = forced;
    this.free = free;
    Arrays.fill(isFree, false);
    for (int day : free) isFree[day] = true;
    changes = 0;
    for (int day : free) changes += changes(day, read(day));
    bestUse = new DayUse[free.length];
    for (int i = 0; i < free.length; i++) bestUse[i] = new DayUse();
    best = Double.NEGATIVE_INFINITY;
    keepBest();
    anneal(new SplittableRandom(seed), steps, stop);
    if (best == Double.NEGATIVE_INFINITY) {
      return false;
    }
    for (int day : free) state.clear(day);
    for (int i = 0; i < free.length; i++) state.put(free[i], bestUse[i]);
    undoWhatIsNotNeeded();
    return true;
  }

  private void anneal(SplittableRandom dice, int steps, BooleanSupplier stop) {
    var cooling = new Cooling(WARM, COLD);
    var neighbours = new Neighbours(tables.days, state, dice);
    var stops = new StopMoves(tables, state, dice);
    var moves = new LocalMoves(tables, state, neighbours, stops, dice);
    for (int step = 0; step < steps; step += STEPS) {
      if (stop.getAsBoolean()) return;
      cooling.at(step / (double) steps);
      for (int i = 0; i < STEPS; i++) {
        proposal.begin();
        if (moves.propose(free[dice.nextInt(free.length)], proposal) && isAllowed()) {
          attempt(cooling.mayCost(dice));
        }
      }
    }
  }

  private boolean isAllowed() {
    for (int i = 0; i < proposal.count; i++) {
      int day = proposal.day[i];
      if (!isFree[day] || (day == forced.day() && !forced.heldBy(proposal.use[i]))) return false;
    }
    return true;
  }

  private void attempt(double mayCost) {
    double least = worth() - mayCost;
    int changesBefore = changes;
    for (int i = 0; i < proposal.count; i++) {
      state.read(proposal.day[i], before[i]);
      changes -= changes(proposal.day[i], before[i]);
      state.clear(proposal.day[i]);
    }
    int put = 0;
    while (put < proposal.count && fit.fits(proposal.day[put], proposal.use[put])) {
      state.put(proposal.day[put], proposal.use[put]);
      changes += changes(proposal.day[put], proposal.use[put]);
      put++;
    }
    if (put == proposal.count && worth() >= least) {
      keepBest();
      return;
    }
    while (put > 0) state.clear(proposal.day[--put]);
    for (int i = 0; i < proposal.count; i++) state.put(proposal.day[i], before[i]);
    changes = changesBefore;
  }

  private double worth() {
    return state.value() - MINUTE * state.excess() - CHANGE * changes;
  }

  private void keepBest() {
    if (state.excess() > 0 || worth() <= best) return;
    best = worth();
    for (int i = 0; i < free.length; i++) state.read(free[i], bestUse[i]);
  }

  /** Days that may as well stay as they were stay so. */
  private void undoWhatIsNotNeeded() {
    for (int day : free) {
      if (day == forced.day() || changes(day, read(day)) == 0) continue;
      long value = state.value();
      state.read(day, before[0]);
      state.clear(day);
      tried.copy(plan[day]);
      boolean fits = fit.fits(day, tried) && state.excessWith(day, tried.minutes) == 0;
      state.put(day, fits ? tried : before[0]);
      if (fits && state.value() < value) {
        state.clear(day);
        state.put(day, before[0]);
      }
    }
  }

  private DayUse read(int day) {
    state.read(day, tried);
    return tried;
  }

  private int changes(int day, DayUse use) {
    int changed = 0;
    for (int k = 0; k < Tables.SLOTS; k++) {
      boolean same =
          use.stop[k] == plan[day].stop[k]
              && (use.stop[k] < 0 || use.content[k] == plan[day].content[k]);
      if (!same) changed++;
    }
    return changed;
  }
}
