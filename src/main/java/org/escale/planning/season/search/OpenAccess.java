package org.escale.planning.season.search;

import java.util.Arrays;

/**
 * OPEN_ACCESS and UNSERVED: the open sessions of each commune, and what one or two more would add.
 *
 * <p>The gains of all qualities that a slot, or two, can have are kept at hand, and computed again
 * for a commune when its sessions change.
 */
final class OpenAccess {
  /** One more than the quality that two slots have together at most. */
  static final int QUALITIES = 21;

  private static final long MILLION = 1_000_000;
  private static final int UNIT = 10;
  private final long[] scaledNeed;
  private final double[][] worth;
  private final double unserved;
  private final int[] quality;
  private final int[] openings;

  /** By commune and quality. */
  private final double[] gain;

  OpenAccess(Tables tables) {
    var season = tables.season;
    int communes = tables.communes;
    unserved = season.weights().unserved();
    scaledNeed = new long[communes];
    worth = new double[communes][1];
    quality = new int[communes];
    openings = new int[communes];
    gain = new double[communes * QUALITIES];
    for (int c = 0; c < communes; c++) {
      scaledNeed[c] = (long) season.weights().openAccess() * season.communes().get(c).need();
      price(c);
    }
  }

  /**
   * By commune and quality, from {@code commune * QUALITIES}: points of open sessions of so much
   * quality.
   */
  double[] gains() {
    return gain;
  }

  /** Adds an open session and returns its points. */
  double add(int commune, int q) {
    double points = gain[commune * QUALITIES + q];
    quality[commune] += q;
    openings[commune]++;
    price(commune);
    return points;
  }

  /** Removes an open session and returns the points that it had. */
  double remove(int commune, int q) {
    quality[commune] -= q;
    openings[commune]--;
    price(commune);
    return gain[commune * QUALITIES + q];
  }

  private void price(int commune) {
    int from = quality[commune];
    double first = openings[commune] == 0 ? unserved : 0;
    double[] known = worth(commune, from + QUALITIES);
    double base = known[from] - first;
    for (int q = 0; q < QUALITIES; q++) {
      gain[commune * QUALITIES + q] = known[from + q] - base;
    }
  }

  /** By quality: what so many points of it are worth to a commune, at least up to this many. */
  private double[] worth(int commune, int upTo) {
    var known = worth[commune];
    if (upTo >= known.length) {
      var more = Arrays.copyOf(known, Math.max(2 * known.length, upTo + 1));
      for (int q = known.length; q < more.length; q++) {
        more[q] = more[q - 1] + pointInUnit(commune, (q - 1) / UNIT + 1);
      }
      worth[commune] = more;
    }
    return worth[commune];
  }

  private long pointInUnit(int commune, long n) {
    return (2 * scaledNeed[commune] + MILLION * n) / (2 * MILLION * n);
  }
}
