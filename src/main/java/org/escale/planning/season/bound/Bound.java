package org.escale.planning.season.bound;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What no plan of a season can pass.
 *
 * @param millionths of a point
 * @param prices the number of prices that prove it
 * @param rounds how long they were searched for
 */
public record Bound(long millionths, int prices, int rounds) {
  /** In points, with three decimals, rounded up. */
  public BigDecimal points() {
    return BigDecimal.valueOf(millionths, 6).setScale(3, RoundingMode.CEILING);
  }
}
