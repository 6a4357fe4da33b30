package org.escale.planning.season.search;

import java.util.function.BooleanSupplier;
import org.escale.planning.season.bound.Bound;
import org.escale.planning.season.bound.PriceSearch;
import org.escale.planning.season.tables.Tables;
import org.jspecify.annotations.Nullable;

/** Makes the catalogue, where the limit leaves room for prices that are worth having. */
final class Guidance {
  private static final int MOST_ROUNDS = 750;

  /** Prices found in fewer rounds lead astray. */
  private static final int FEWEST_ROUNDS = 300;

  private static final long ITERATIONS_A_ROUND = 10_000;
  private static final double MOST_OF_THE_TIME = 0.25;
  private static final int TRIAL = 4;

  /** Days times rounds of their depots: beyond, the catalogue would fill the memory. */
  private static final long LARGEST = 10_000_000;

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
    if (size() > LARGEST) {
      return null;
    }
    int rounds;
    PriceSearch prices;
    try {
      prices = new PriceSearch(tables, goal, PriceSearch.HASTY, threads);
      rounds =
          switch (limit) {
            case Limit.Iterations(var count) -> take(prices, count / ITERATIONS_A_ROUND);
            case Limit.Time any -> take(prices, effort);
          };
    } catch (ArithmeticException e) {
      return null; // points so many that a bound cannot be counted exactly
    }
    bound = rounds > 0 ? prices.bound() : null;
    return rounds < FEWEST_ROUNDS || stop.getAsBoolean() ? null : Catalogue.of(tables, prices);
  }

  /** What no plan can pass; null where no prices were looked for. */
  @Nullable Bound bound() {
    return bound;
  }

  private long size() {
    long size = 0;
    for (int day = 0; day < tables.days.count; day++) {
      size += tables.roads[tables.depotOf[tables.days.vehicle[day]]].first.length;
    }
    return size;
  }

  private int take(PriceSearch prices, long rounds) {
    if (rounds < FEWEST_ROUNDS) {
      return 0;
    }
    int taken = 0;
    while (taken < Math.min(rounds, MOST_ROUNDS) && !stop.getAsBoolean() && prices.step()) {
      taken++;
      report.run();
    }
    return taken;
  }

  private int take(PriceSearch prices, Effort effort) {
    double begun = effort.share(0);
    double until = begun + MOST_OF_THE_TIME;
    for (int taken = 0; taken < MOST_ROUNDS; taken++) {
      double share = effort.share(0);
      boolean hopeless =
          taken == TRIAL && (share - begun) / TRIAL * FEWEST_ROUNDS > MOST_OF_THE_TIME;
      if (hopeless || share > until || stop.getAsBoolean() || !prices.step()) {
        return taken;
      }
      report.run();
    }
    return MOST_ROUNDS;
  }
}
