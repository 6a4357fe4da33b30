package org.escale.planning.season.search;

import java.util.SplittableRandom;
import org.escale.planning.season.tables.DayUse;
import org.escale.planning.season.tables.Tables;
import org.jspecify.annotations.Nullable;

/**
 * The search's loop: a change of one day or two is proposed, and stands if the rules allow it and
 * it costs no more than chance and the temperature let pass (Metropolis). The temperature falls
 * with the share of the search that is done.
 *
 * <p>FOUR_WEEKS_MINUTES may be passed on the way, at a price that rises; a plan that passes them is
 * never the best one.
 */
final class Annealing {
  private static final double HOT = 15;
  private static final double GUIDED_HOT = 6;
  private static final double WARM = 3;
  private static final double COLD = 0.4;
  private static final double CHEAP_MINUTE = 1;
  private static final double DEAR_MINUTE = 5;

  /** The share of moves that draw from the catalogue, where there is one. */
  private static final double GUIDED = 0.8;

  /** Steps for each day that make a first plan. */
  private static final int FIRST_ROUNDS = 256;

  /** The best plan is copied at most once in so many iterations: they come in showers. */
  private static final int COPY_EVERY = 256;

  private final Tables tables;
  private final State state;
  private final Fit fit;
  private final SplittableRandom dice;
  private final LocalMoves local;
  private final Neighbours neighbours;
  private @Nullable CatalogueMoves guided;
  private final Proposal proposal;
  private final DayUse[] before = {new DayUse(), new DayUse()};
  private final boolean fromAPlan;
  private Cooling cooling;
  private double minute;
  private long iterations;
  private long copiedAt = -COPY_EVERY;
  private long best = Long.MIN_VALUE;
  private final int[] bestStop;
  private final int[] bestContent;

  /**
   * @param fromAPlan whether the search is to stay near the plan that it begins with
   */
  Annealing(Tables tables, long seed, boolean fromAPlan) {
    this.tables = tables;
    this.fromAPlan = fromAPlan;
    state = new State(tables);
    fit = new Fit(tables, state);
    dice = new SplittableRandom(seed);
    neighbours = new Neighbours(tables.days, dice);
    local = new LocalMoves(tables, state, neighbours, dice);
    proposal = new Proposal(state);
    cooling = new Cooling(fromAPlan ? WARM : HOT, COLD);
    bestStop = state.stop.clone();
    bestContent = state.content.clone();
  }

  /**
   * Draws from a catalogue from now on.
   *
   * @param catalogue what good plans hold; null where it is not known
   */
  void guide(@Nullable Catalogue catalogue) {
    if (catalogue != null) {
      guided = new CatalogueMoves(state, catalogue, neighbours, dice);
      cooling = new Cooling(fromAPlan ? WARM : GUIDED_HOT, COLD);
    }
  }

  State state() {
    return state;
  }

  long iterations() {
    return iterations;
  }

  long best() {
    return best;
  }

  int[] bestStop() {
    return bestStop;
  }

  int[] bestContent() {
    return bestContent;
  }

  /** Keeps the plan that there is, and makes a first one of it that serves most. */
  void construct() {
    keepBest();
    int days = tables.days.count;
    for (int round = 0; round < FIRST_ROUNDS; round++) {
      run(days, round / (double) FIRST_ROUNDS);
    }
    keepBest();
  }

  /**
   * Takes so many steps.
   *
   * @param share of the search that is done, 0 to 1
   */
  void run(int steps, double share) {
    cooling.at(share);
    minute = CHEAP_MINUTE * StrictMath.pow(DEAR_MINUTE / CHEAP_MINUTE, share);
    for (int step = 0; step < steps; step++) {
      int day = dice.nextInt(tables.days.count);
      proposal.begin();
      boolean made =
          guided != null && dice.nextDouble() < GUIDED
              ? guided.propose(day, proposal)
              : local.propose(day, proposal);
      if (made) {
        attempt();
      }
      if (++iterations - copiedAt >= COPY_EVERY) {
        keepBest();
      }
    }
  }

  /** Keeps the plan as it stands if it is the best so far. */
  void keepBest() {
    if (state.value() > best && state.excess() == 0) {
      best = state.value();
      copiedAt = iterations;
      System.arraycopy(state.stop, 0, bestStop, 0, bestStop.length);
      System.arraycopy(state.content, 0, bestContent, 0, bestContent.length);
    }
  }

  private void attempt() {
    double least = state.value() - minute * state.excess() - cooling.mayCost(dice);
    for (int i = 0; i < proposal.count; i++) {
      state.read(proposal.day[i], before[i]);
      state.clear(proposal.day[i]);
    }
    if (!stands(least)) {
      for (int i = 0; i < proposal.count; i++) {
        state.put(proposal.day[i], before[i]);
      }
    }
  }

  /** Makes the proposed change of the emptied days, if it is worth at least so much. */
  private boolean stands(double least) {
    if (!fits(0)) {
      return false;
    }
    int last = proposal.count - 1;
    if (last > 0) {
      state.put(proposal.day[0], proposal.use[0]);
      if (!fits(last)) {
        state.clear(proposal.day[0]);
        return false;
      }
    }
    var use = proposal.use[last];
    int day = proposal.day[last];
    double worth =
        state.value() + state.gain(day, use) - minute * state.excessWith(day, use.minutes);
    if (worth >= least) {
      state.put(day, use);
      return true;
    }
    if (last > 0) {
      state.clear(proposal.day[0]);
    }
    return false;
  }

  private boolean fits(int i) {
    return proposal.known[i]
        ? fit.fitsBeside(proposal.day[i], proposal.use[i])
        : fit.fits(proposal.day[i], proposal.use[i]);
  }
}
