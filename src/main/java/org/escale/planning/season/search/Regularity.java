package org.escale.planning.season.search;

/**
 * REGULARITY: the weeks in which each commune is visited, and what a visit would add in each of the
 * others.
 *
 * <p>A visit between two visited weeks changes only the runs between them; so when a week becomes
 * visited, or no longer is, the gains of the weeks between its neighbours are all that has to be
 * computed again.
 */
final class Regularity {
  private final int communes;
  private final int weeks;
  private final int words;
  private final int[] maxGap;
  private final double points;
  private final short[] visits;
  private final long[] visited;

  /** By week and commune. */
  private final double[] gain;

  private double value;

  Regularity(Tables tables) {
    communes = tables.communes;
    weeks = tables.weeks;
    words = (weeks + Long.SIZE - 1) / Long.SIZE;
    maxGap = tables.maxGap;
    points = tables.season.weights().regularity();
    visits = new short[communes * weeks];
    visited = new long[communes * words];
    gain = new double[weeks * communes];
    for (int commune = 0; commune < communes; commune++) {
      value -= points * runs(weeks, maxGap[commune]);
      price(commune, -1, weeks);
    }
  }

  /** The term. */
  double value() {
    return value;
  }

  /** By commune, from {@code week * communes}: points of one more visit in the week. */
  double[] gains() {
    return gain;
  }

  void add(int commune, int week) {
    if (visits[commune * weeks + week]++ == 0) {
      value += gain[week * communes + commune];
      visited[commune * words + (week >> 6)] |= 1L << week;
      gain[week * communes + commune] = 0;
      price(commune, previous(commune, week), week);
      price(commune, week, next(commune, week));
    }
  }

  void remove(int commune, int week) {
    if (--visits[commune * weeks + week] == 0) {
      visited[commune * words + (week >> 6)] &= ~(1L << week);
      price(commune, previous(commune, week), next(commune, week));
      value -= gain[week * communes + commune];
    }
  }

  /** Computes the gains of the weeks between two visited ones. */
  private void price(int commune, int from, int to) {
    int gap = maxGap[commune];
    int runs = runs(to - from - 1, gap);
    if (runs == 0) {
      for (int week = from + 1; week < to; week++) {
        gain[week * communes + commune] = 0;
      }
      return;
    }
    for (int week = from + 1; week < to; week++) {
      gain[week * communes + commune] =
          points * (runs - runs(week - from - 1, gap) - runs(to - week - 1, gap));
    }
  }

  /** Runs of {@code gap} weeks in so many weeks without visit. */
  private static int runs(int without, int gap) {
    return Math.max(0, without - gap + 1);
  }

  /** The last week visited before this one, or -1. */
  private int previous(int commune, int week) {
    int word = week >> 6;
    long bits = visited[commune * words + word] & ~(-1L << week);
    while (bits == 0 && word > 0) {
      bits = visited[commune * words + --word];
    }
    return bits == 0 ? -1 : (word << 6) + Long.SIZE - 1 - Long.numberOfLeadingZeros(bits);
  }

  /** The first week visited after this one, or the number of weeks. */
  private int next(int commune, int week) {
    int word = week >> 6;
    long bits = visited[commune * words + word] & (-2L << week);
    while (bits == 0 && word < words - 1) {
      bits = visited[commune * words + ++word];
    }
    return bits == 0 ? weeks : (word << 6) + Long.numberOfTrailingZeros(bits);
  }
}
