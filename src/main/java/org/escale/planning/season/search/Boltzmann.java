package org.escale.planning.season.search;

/**
 * The weight of an option by how far it is below the best, exp(-x), and the logarithm of a sum of
 * weights: from tables, the same on every machine.
 */
final class Boltzmann {
  /** Beyond so many temperatures below the best, an option is as good as impossible. */
  static final double REACH = 9;

  private static final int PARTS = 128;
  private static final double[] WEIGHTS = new double[(int) (REACH * PARTS) + 1];
  private static final int LOG_BITS = 10;
  private static final double[] LOGS = new double[1 << LOG_BITS];
  private static final double LOG_OF_TWO = StrictMath.log(2);

  static {
    for (int i = 0; i < WEIGHTS.length; i++) {
      WEIGHTS[i] = StrictMath.exp(-(double) i / PARTS);
    }
    for (int i = 0; i < LOGS.length; i++) {
      LOGS[i] = StrictMath.log(1 + (double) i / LOGS.length);
    }
  }

  private Boltzmann() {}

  /**
   * @param below how far, in temperatures; not negative
   */
  static double weight(double below) {
    return below > REACH ? 0 : WEIGHTS[(int) (below * PARTS)];
  }

  /**
   * The logarithm of a sum of weights, to a thousandth.
   *
   * @param sum 1 or more: the best has weight 1
   */
  static double log(double sum) {
    long bits = Double.doubleToRawLongBits(sum);
    int mantissa = (int) (bits >>> (52 - LOG_BITS)) & (LOGS.length - 1);
    return Math.getExponent(sum) * LOG_OF_TWO + LOGS[mantissa];
  }
}
