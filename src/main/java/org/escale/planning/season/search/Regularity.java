package org.escale.planning.season.search;

import org.escale.planning.season.tables.Tables;

/** REGULARITY: the weeks in which each commune is visited, and what one more visit would add. */
final class Regularity {
  private final int weeks;
  private final int words;
  private final int[] maxGap;
  private final long points;
  private final short[] visits;
  private final long[] visited;

  /** The term while no commune is visited. */
  final long none;

  Regularity(Tables tables) {
    weeks = tables.weeks;
    words = (weeks + Long.SIZE - 1) / Long.SIZE;
    maxGap = tables.maxGap;
    points = tables.season.weights().regularity();
    visits = new short[tables.communes * weeks];
    visited = new long[tables.communes * words];
    long all = 0;
    for (int gap : maxGap) {
      all += runs(weeks, gap);
    }
    none = -all * points;
  }

  /** Points of one more visit. */
  long gain(int commune, int week) {
    return visits[commune * weeks + week] > 0 ? 0 : first(commune, week);
  }

  /** Adds a visit and returns its points. */
  long add(int commune, int week) {
    if (visits[commune * weeks + week]++ > 0) {
      return 0;
    }
    visited[commune * words + (week >> 6)] |= 1L << week;
    return first(commune, week);
  }

  /** Removes a visit and returns the points that it had. */
  long remove(int commune, int week) {
    if (--visits[commune * weeks + week] > 0) {
      return 0;
    }
    visited[commune * words + (week >> 6)] &= ~(1L << week);
    return first(commune, week);
  }

  /** Points of the only visit of a week: the runs that it ends. */
  private long first(int commune, int week) {
    int gap = maxGap[commune];
    int before = week - previous(commune, week) - 1;
    int after = next(commune, week) - week - 1;
    int all = before + after + 1;
    return all < gap ? 0 : points * (runs(all, gap) - runs(before, gap) - runs(after, gap));
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
