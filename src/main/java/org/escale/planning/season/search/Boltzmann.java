package org.escale.planning.season.search;

/**
 * The weight of an option by how far it is below the best: exp(-x), from a table, the same on every
 * machine.
 */
final class Boltzmann {
  /** Beyond so many temperatures below the best, an option is as good as impossible. */
  static final double REACH = 9;

  private static final int PARTS = 128;
  private static final double[] WEIGHTS = new double[(int) (REACH * PARTS) + 1];

  static {
    for (int i = 0; i < WEIGHTS.length; i++) {
      WEIGHTS[i] = StrictMath.exp(-(double) i / PARTS);
    }
  }

  private Boltzmann() {}

  /**
   * @param below how far, in temperatures; not negative
   */
  static double weight(double below) {
    return below > REACH ? 0 : WEIGHTS[(int) (below * PARTS)];
  }
}
