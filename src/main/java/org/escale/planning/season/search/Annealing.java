package org.escale.planning.season.search;

import java.util.SplittableRandom;

/**
 * The search's loop: one day, or two that stand in each other's way ({@link TwoDays}), are emptied
 * and drawn again among all that the rest of the plan allows, each possibility with the probability
 * that its worth gives it at a temperature that falls with the share of the search that is done.
 */
final class Annealing {
  private static final double HOT = 10;
  private static final double WARM = 4;
  private static final double COLD = 0.4;

  /** How often two days are drawn together, and which second day is then chosen. */
  private static final double TWO_DAYS = 0.95;

  private static final double ANY = 0.1;
  private static final double NEIGHBOUR = 0.25;
  private static final double SAME_BLOCK = 0.2;
  private static final double SAME_WEEK = 0.25;

  /** The best plan is copied at most once in so many looks: they come in showers. */
  private static final int COPY_EVERY = 256;

  private final Tables tables;
  private final State state;
  private final DayOptions options;
  private final SplittableRandom dice;
  private final TwoDays twoDays;
  private final DayUse before = new DayUse();
  private final DayUse after = new DayUse();
  private final double hot;
  private double temperature;
  private long looks;
  private long copiedAt = -COPY_EVERY;
  private double best = Double.NEGATIVE_INFINITY;
  private final int[] bestStop;
  private final int[] bestContent;

  Annealing(Tables tables, long seed, boolean fromAPlan) {
    this.tables = tables;
    this.state = new State(tables);
    this.options = new DayOptions(tables, state);
    this.dice = new SplittableRandom(seed);
    this.twoDays = new TwoDays(tables, state, dice);
    this.hot = fromAPlan ? WARM : HOT;
    bestStop = state.stop.clone();
    bestContent = state.content.clone();
  }

  State state() {
    return state;
  }

  long looks() {
    return looks;
  }

  double best() {
    return best;
  }

  int[] bestStop() {
    return bestStop;
  }

  int[] bestContent() {
    return bestContent;
  }

  /** Gives every day that is still empty a first content. */
  void construct() {
    temperature = 1;
    for (int day : shuffled()) {
      if (!state.isWorked(day)) {
        redraw(day);
      }
    }
    keepBest();
  }

  private int[] shuffled() {
    int[] order = new int[tables.days.count];
    for (int i = 0; i < order.length; i++) {
      int j = dice.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  /**
   * Takes so many steps.
   *
   * @param share of the search that is done, 0 to 1
   */
  void run(int steps, double share) {
    temperature = hot * StrictMath.pow(COLD / hot, share);
    for (int step = 0; step < steps; step++) {
      int day = dice.nextInt(tables.days.count);
      int other = dice.nextDouble() < TWO_DAYS ? partner(day) : -1;
      if (other < 0 || other == day) {
        redraw(day);
      } else {
        looks += 2;
        twoDays.redraw(day, other, temperature);
      }
      if (looks - copiedAt >= COPY_EVERY) {
        keepBest();
      }
    }
  }

  /** Keeps the plan as it stands if it is the best so far. */
  void keepBest() {
    if (state.value() > best) {
      best = state.value();
      copiedAt = looks;
      System.arraycopy(state.stop, 0, bestStop, 0, bestStop.length);
      System.arraycopy(state.content, 0, bestContent, 0, bestContent.length);
    }
  }

  private void redraw(int day) {
    state.read(day, before);
    state.clear(day);
    looks++;
    options.look(day, temperature, false);
    if (options.size() > 0) {
      options.draw(dice, after);
      state.put(day, after);
    } else {
      state.put(day, before);
    }
  }

  /** Another day that stands in this one's way; -1 when the one drawn is not there. */
  private int partner(int day) {
    var days = tables.days;
    double kind = dice.nextDouble();
    if ((kind -= ANY) < 0) {
      return dice.nextInt(days.count);
    }
    if ((kind -= NEIGHBOUR) < 0) {
      int across = days.acrossSunday[day];
      if (across >= 0 && dice.nextInt(2) == 0) {
        return across;
      }
      return dice.nextInt(2) == 0 ? days.before[day] : days.after[day];
    }
    if ((kind -= SAME_BLOCK) < 0) {
      int[] block = days.inBlock[days.blockOf[day]];
      return block[dice.nextInt(block.length)];
    }
    if ((kind -= SAME_WEEK) < 0) {
      int near = day - 6 + dice.nextInt(13);
      boolean sameWeek = near >= 0 && near < days.count && days.weekOf[near] == days.weekOf[day];
      return sameWeek ? near : -1;
    }
    int[] requests = tables.requestsAt[days.date[day] * Tables.SLOTS + dice.nextInt(Tables.SLOTS)];
    return requests.length == 0 ? -1 : state.servedOn[requests[dice.nextInt(requests.length)]];
  }
}
