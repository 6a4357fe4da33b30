package org.escale.planning.season.search;

import java.util.Arrays;
import org.escale.planning.season.tables.Tables;

/** OPEN_ACCESS and UNSERVED: the open sessions of each commune, and what one more would add. */
final class OpenAccess {
  private static final int QUALITY_OF_A_SLOT = 10;
  private final Tables tables;
  private final long[][] worth;
  private final int unserved;
  private final int[] quality;
  private final int[] openings;

  OpenAccess(Tables tables) {
    this.tables = tables;
    int communes = tables.communes;
    unserved = tables.season.weights().unserved();
    worth = new long[communes][];
    quality = new int[communes];
    openings = new int[communes];
    for (int c = 0; c < communes; c++) {
      worth[c] = new long[] {0};
      know(c, 2 * QUALITY_OF_A_SLOT);
    }
  }

  /** Points of one more open session. */
  long gain(int commune, int q) {
    long[] known = worth[commune];
    int from = quality[commune];
    long points = known[from + q] - known[from];
    return openings[commune] == 0 ? points + unserved : points;
  }

  /** Adds an open session and returns its points. */
  long add(int commune, int q) {
    long points = gain(commune, q);
    quality[commune] += q;
    openings[commune]++;
    know(commune, quality[commune] + 2 * QUALITY_OF_A_SLOT);
    return points;
  }

  /** Removes an open session and returns the points that it had. */
  long remove(int commune, int q) {
    quality[commune] -= q;
    openings[commune]--;
    return gain(commune, q);
  }

  /** Knows what so many points of quality are worth to a commune. */
  private void know(int commune, int upTo) {
    long[] known = worth[commune];
    if (upTo >= known.length) {
      long[] more = Arrays.copyOf(known, Math.max(2 * known.length, upTo + 1));
      for (int q = known.length; q < more.length; q++) {
        more[q] = more[q - 1] + tables.unitPoints(commune, (q - 1) / Tables.UNIT + 1);
      }
      worth[commune] = more;
    }
  }
}
