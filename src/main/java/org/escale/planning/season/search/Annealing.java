package org.escale.planning.season.search;

import java.util.SplittableRandom;

/**
 * The search's loop: one day, or two that stand in each other's way, are emptied and drawn again
 * among all that the rest of the plan allows, at a temperature that falls with the share of the
 * search that is done.
 *
 * <p>One day is drawn from its exact distribution (heat bath) and always accepted. Of two days the
 * first is drawn as if the second were empty; what the second can then give decides, by the ratio
 * of the two sums of weights (Metropolis), whether the change stands.
 */
final class Annealing {
  private static final double HOT = 20;
  private static final double WARM = 4;
  private static final double COLD = 0.5;

  /** How often two days are drawn together, and which second day is then chosen. */
  private static final double TWO_DAYS = 0.3;

  private static final double NEIGHBOUR = 0.2;
  private static final double SAME_BLOCK = 0.3;
  private static final double SAME_WEEK = 0.2;

  /** Points that a minute of a block is worth to its other days. */
  private static final double MINUTE_PRICE = 0.3;

  /** The best plan is copied at most once in so many looks: they come in showers. */
  private static final int COPY_EVERY = 256;

  private final Tables tables;
  private final State state;
  private final DayOptions options;
  private final SplittableRandom dice;
  private final DayUse firstOld = new DayUse();
  private final DayUse secondOld = new DayUse();
  private final DayUse first = new DayUse();
  private final DayUse second = new DayUse();
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
        redraw(day, other);
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
    state.read(day, firstOld);
    state.clear(day);
    look(day, 0);
    if (options.isPossible()) {
      options.draw(dice, first);
      state.put(day, first);
    } else {
      state.put(day, firstOld);
    }
  }

  /** A day whose rules or requests this one shares; -1 when the one drawn is not there. */
  private int partner(int day) {
    var days = tables.days;
    double kind = dice.nextDouble();
    if (kind < NEIGHBOUR) {
      int across = days.acrossSunday[day];
      if (across >= 0 && dice.nextInt(2) == 0) {
        return across;
      }
      return dice.nextInt(2) == 0 ? days.before[day] : days.after[day];
    }
    if (kind < NEIGHBOUR + SAME_BLOCK) {
      int[] block = days.inBlock[days.blockOf[day]];
      return block[dice.nextInt(block.length)];
    }
    if (kind < NEIGHBOUR + SAME_BLOCK + SAME_WEEK) {
      int near = day - 6 + dice.nextInt(13);
      boolean sameWeek = near >= 0 && near < days.count && days.weekOf[near] == days.weekOf[day];
      return sameWeek ? near : -1;
    }
    int[] requests = tables.requestsAt[days.date[day] * Tables.SLOTS + dice.nextInt(Tables.SLOTS)];
    return requests.length == 0 ? -1 : state.servedOn[requests[dice.nextInt(requests.length)]];
  }

  private void redraw(int day, int other) {
    double price = tables.days.blockOf[day] == tables.days.blockOf[other] ? MINUTE_PRICE : 0;
    state.read(day, firstOld);
    state.read(other, secondOld);
    state.clear(day);
    state.clear(other);
    look(day, price);
    if (!options.isPossible()) {
      state.put(day, firstOld);
      state.put(other, secondOld);
      return;
    }
    options.draw(dice, first);
    if (first.sameAs(firstOld)) {
      state.put(day, firstOld);
      redrawEmpty(other);
      return;
    }
    state.put(day, first);
    look(other, 0);
    if (!options.isPossible()) {
      state.clear(day);
      state.put(day, firstOld);
      state.put(other, secondOld);
      return;
    }
    double then = options.logSum();
    options.draw(dice, second);
    state.clear(day);
    state.put(day, firstOld);
    look(other, 0);
    double now = options.logSum();
    double gain = price * (first.minutes - firstOld.minutes) / temperature + then - now;
    if (StrictMath.log(dice.nextDouble()) < gain) {
      state.clear(day);
      state.put(day, first);
      state.put(other, second);
    } else {
      state.put(other, secondOld);
    }
  }

  private void redrawEmpty(int day) {
    look(day, 0);
    if (options.isPossible()) {
      options.draw(dice, second);
      state.put(day, second);
    } else {
      state.put(day, secondOld);
    }
  }

  private void look(int day, double minutePrice) {
    looks++;
    options.look(day, temperature, minutePrice);
  }
}
