package org.escale.planning.season.search;

import java.util.SplittableRandom;

/**
 * How much a change may cost and still stand (Metropolis): drawn by chance, in proportion to a
 * temperature that falls from hot to cold with the share of a search that is done, by the same
 * factor in equal shares. It knows nothing of what is searched.
 */
public final class Cooling {
  /** Logarithms of evenly spread chances: the same on every machine. */
  private static final double[] LOG = new double[1 << 14];

  static {
    for (int i = 0; i < LOG.length; i++) {
      LOG[i] = StrictMath.log((i + 0.5) / LOG.length);
    }
  }

  private final double hot;
  private final double cold;
  private double temperature;

  /**
   * A search that has not begun.
   *
   * @param hot the temperature at the beginning, in what a change is counted in
   * @param cold the temperature at the end
   */
  public Cooling(double hot, double cold) {
    this.hot = hot;
    this.cold = cold;
    temperature = hot;
  }

  /**
   * Takes the temperature of a moment.
   *
   * @param share of the search that is done, 0 to 1
   */
  public void at(double share) {
    temperature = hot * StrictMath.pow(cold / hot, share);
  }

  /** The most that the next change may cost. */
  public double mayCost(SplittableRandom dice) {
    return -temperature * LOG[dice.nextInt(LOG.length)];
  }
}
