package org.escale.planning.season.search;

import java.util.function.BooleanSupplier;
import org.escale.planning.season.bound.Bound;
import org.escale.planning.season.bound.PriceSearch;
import org.escale.planning.season.tables.Tables;
import org.jspecify.annotations.Nullable;

/** Makes the catalogue, where the limit leaves room for prices that are worth having. */
final class Guidance {
  private static final int MOST_SWEEPS = 256;

  /** Prices found in fewer sweeps lead astray. */
  private static final int FEWEST_SWEEPS = 48;

  private static final double MOST_OF_THE_TIME = 0.25;

  /** The share of the time after which it is clear how many sweeps there will be. */
  private static final double TRIAL = 0.05;

  /** So many rounds of all vehicles are looked at in the time of an iteration. */
  private static final long LOOKS_AN_ITERATION = 32;

  private final Tables tables;
  private final int threads;
  private final BooleanSupplier stop;
  private final Runnable report;
  private @Nullable Bound bound;

  /**
   * @param threads how many may look for prices at once
   * @param report called now and then meanwhile
   */
  Guidance(Tables tables, int threads, BooleanSupplier stop, Runnable report) {
    this.tables = tables;
    this.threads = threads;
    this.stop = stop;
    this.report = report;
  }

  /**
   * The catalogue, or null where the limit is too small for it.
   *
   * @param goal points of some plan
   */
  @Nullable Catalogue catalogue(Limit limit, Effort effort, long goal) {
    try {
      var prices = new PriceSearch(tables, goal, PriceSearch.HASTY, threads);
      int sweeps =
          switch (limit) {
            case Limit.Iterations(var count) -> sweep(prices, affordable(prices, count));
            case Limit.Time any -> sweep(prices, effort);
          };
      if (sweeps > 0) {
        prices.prove();
        bound = prices.bound();
      }
      return sweeps < FEWEST_SWEEPS || stop.getAsBoolean() ? null : Catalogue.of(tables, prices);
    } catch (ArithmeticException e) {
      return null; // points so many that a bound cannot be counted exactly
    }
  }

  /** What no plan can pass; null where no prices were looked for. */
  @Nullable Bound bound() {
    return bound;
  }

  private long affordable(PriceSearch prices, long iterations) {
    long looks = 1;
    for (int day = 0; day < tables.days.count; day++) {
      if (prices.like(day) == day) {
        looks += tables.roads[tables.depotOf[tables.days.vehicle[day]]].first.length;
      }
    }
    return (long) (MOST_OF_THE_TIME * iterations * LOOKS_AN_ITERATION / looks);
  }

  private int sweep(PriceSearch prices, long affordable) {
    int sweeps = (int) Math.min(affordable, MOST_SWEEPS);
    if (sweeps < FEWEST_SWEEPS) {
      return 0;
    }
    for (int taken = 0; taken < sweeps; taken++) {
      if (stop.getAsBoolean()) {
        return taken;
      }
      prices.sweep(taken / (double) sweeps);
      report.run();
    }
    return sweeps;
  }

  private int sweep(PriceSearch prices, Effort effort) {
    double begun = effort.share(0);
    for (int taken = 0; taken < MOST_SWEEPS; taken++) {
      double spent = effort.share(0) - begun;
      boolean hopeless = spent > TRIAL && spent / taken * FEWEST_SWEEPS > MOST_OF_THE_TIME;
      if (hopeless || spent > MOST_OF_THE_TIME || stop.getAsBoolean()) {
        return taken;
      }
      prices.sweep(Math.max(spent / MOST_OF_THE_TIME, taken / (double) MOST_SWEEPS));
      report.run();
    }
    return MOST_SWEEPS;
  }
}
