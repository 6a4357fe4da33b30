package org.escale.planning.season.search;

import java.util.function.LongSupplier;

/** How much of a search's limit is used up. */
final class Effort {
  private final Limit limit;
  private final LongSupplier nanoClock;
  private final long begun;

  Effort(Limit limit, LongSupplier nanoClock) {
    this.limit = limit;
    this.nanoClock = nanoClock;
    begun = nanoClock.getAsLong();
  }

  /** The share of the limit, 0 to 1 and a little beyond. */
  double share(long iterations) {
    return switch (limit) {
      case Limit.Iterations(var count) -> iterations / (double) Math.max(1, count);
      case Limit.Time(var duration) ->
          (nanoClock.getAsLong() - begun) / (double) Math.max(1, duration.toNanos());
    };
  }
}
