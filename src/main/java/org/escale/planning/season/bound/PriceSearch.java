package org.escale.planning.season.bound;

import java.util.function.ObjLongConsumer;
import org.escale.planning.season.tables.DayUse;
import org.escale.planning.season.tables.Tables;

/**
 * Searches for the prices that prove the lowest bound, in two ways. A <em>sweep</em> goes once
 * through all days in small batches and corrects the prices after each, as if all days were like
 * those of the batch: rough, but fast from afar. A <em>step</em> looks at all days at once (a
 * subgradient method with Polyak's steps): slow, and fine. Both have a direction that remembers the
 * last ones.
 */
public final class PriceSearch {
  /** The share of the last direction in the next. */
  private static final double MEMORY = 0.95;

  /** The batches of a sweep. */
  private static final int BATCHES = 16;

  /** Sweeps between two bounds. */
  private static final int PROVE_EVERY = 8;

  /** Of the steps in the first and the last sweep, in parts of the way to the goal. */
  private static final double LONG_SWEEP = 0.05;

  private static final double SHORT_SWEEP = 0.001;

  /** For sweeps the goal is at least this share of the bound away: they stall before a near one. */
  private static final double NEAREST_GOAL = 0.02;

  private static final double SHORTEN = 0.7;
  private static final double FIRST_LENGTH = 0.3;
  private static final double LENGTH_AFTER_SWEEPS = 0.03;
  private static final double SHORTEST = 1e-4;

  /** A fall of less than this share does not count. */
  private static final double WORTH_WAITING = 1e-5;

  /** Enough to find prices that tell good uses of a day from others. */
  public static final int HASTY = 15;

  private final Relaxation relaxation;
  private final Rows rows;
  private final double[] at;
  private final double[] direction;
  private final long[] bestPrices;
  private long value = Long.MAX_VALUE;
  private long best = Long.MAX_VALUE;
  private final double goal;
  private final int patience;

  /** Of a step, in parts of the way to the goal. */
  private double length = FIRST_LENGTH;

  private int idle;
  private int rounds;

  /**
   * @param goal what the bound cannot pass: points of some plan, the better the faster
   * @param patience steps without progress before they become shorter: more take longer, and prove
   *     a lower bound
   * @param threads how many may look at days at once; the prices found are the same
   */
  public PriceSearch(Tables tables, long goal, int patience, int threads) {
    this.goal = goal;
    this.patience = patience;
    relaxation = new Relaxation(tables, threads);
    rows = relaxation.rows;
    at = new double[rows.count];
    direction = new double[rows.count];
    bestPrices = new long[rows.count];
  }

  /** The lowest bound so far. */
  public Bound bound() {
    return new Bound(best, rows.count, rounds);
  }

  /** The first of the days that may hold the same as this one, for the same prices. */
  public int like(int day) {
    return rows.crews.like[day];
  }

  /**
   * Goes once through all days.
   *
   * @param share of the sweeps that is done, 0 to 1
   */
  public void sweep(double share) {
    if (rounds % PROVE_EVERY == 0) {
      prove();
    }
    double part = LONG_SWEEP * StrictMath.pow(SHORT_SWEEP / LONG_SWEEP, share);
    double way = Math.max(way(), NEAREST_GOAL * Math.abs(value / (double) Rows.POINT));
    for (int batch = 0; batch < BATCHES; batch++) {
      setPrices();
      relaxation.sample(batch, BATCHES);
      double norm = turn();
      if (norm > 0) {
        move(part * way / norm);
      }
    }
    length = LENGTH_AFTER_SWEEPS;
    rounds++;
  }

  /** Counts the bound that the prices prove where the last sweep left them. */
  public void prove() {
    setPrices();
    value = relaxation.evaluate();
    judge();
  }

  /** Takes one step; false when there is nothing left to gain. */
  public boolean step() {
    prove();
    rounds++;
    double norm = turn();
    if (norm == 0 || length < SHORTEST) {
      return false;
    }
    move(length * way() / norm);
    return true;
  }

  private void setPrices() {
    for (int i = 0; i < rows.count; i++) {
      relaxation.prices[i] = Math.min(rows.most[i], Math.round(at[i] * rows.scale[i] * Rows.POINT));
    }
  }

  /** Points from the last bound to the goal. */
  private double way() {
    return Math.max(1, value / (double) Rows.POINT - goal);
  }

  /** Moves the prices, by so much times the direction. */
  private void move(double step) {
    for (int i = 0; i < rows.count; i++) {
      double most = rows.most[i] / (double) Rows.POINT / rows.scale[i];
      at[i] = Math.max(0, Math.min(most, at[i] - step * direction[i]));
    }
  }

  private void judge() {
    idle = value < best - WORTH_WAITING * Math.abs((double) value) ? 0 : idle + 1;
    if (value < best) {
      best = value;
      System.arraycopy(relaxation.prices, 0, bestPrices, 0, rows.count);
    }
    if (idle >= patience) {
      idle = 0;
      length *= SHORTEN;
      for (int i = 0; i < rows.count; i++) {
        at[i] = bestPrices[i] / (double) Rows.POINT / rows.scale[i];
      }
    }
  }

  /** Turns the direction, and returns its squared length. */
  private double turn() {
    double norm = 0;
    for (int i = 0; i < rows.count; i++) {
      double slack = (rows.due[i] - relaxation.taken[i]) * rows.scale[i];
      double slope = rows.earned[i] ? -slack : slack;
      boolean blocked =
          slope > 0 ? relaxation.prices[i] == 0 : relaxation.prices[i] >= rows.most[i];
      direction[i] = MEMORY * direction[i] + (1 - MEMORY) * (blocked ? 0 : slope);
      norm += direction[i] * direction[i];
    }
    return norm;
  }

  /**
   * What good plans may hold on a day: all uses that by the best prices are worth at most so much
   * less than the best one.
   *
   * @param reach in millionths of a point
   * @param sink takes each use, to be copied, and how far it is below the best one, in millionths
   */
  public void goodUses(int day, long reach, ObjLongConsumer<DayUse> sink) {
    System.arraycopy(bestPrices, 0, relaxation.prices, 0, rows.count);
    relaxation.each(day, reach, sink);
  }
}
