package org.escale.planning.season.search;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.escale.planning.season.bound.PriceSearch;
import org.escale.planning.season.tables.DayUse;
import org.escale.planning.season.tables.Tables;
import org.jspecify.annotations.Nullable;

/**
 * For each day the uses that good plans hold, by the prices of the bound: the less a use falls
 * short of the day's best, the likelier it is drawn.
 */
final class Catalogue {
  /** Points below the day's best use that a use may be. */
  private static final long REACH = 5;

  /** Points below the best that make a use less likely by a factor of e. */
  private static final double SOFT = 0.5;

  private static final double POINT = 1e6;
  private static final int WIDTH = 2 * Tables.SLOTS + 1;

  /** Uses of all days together: some hundred megabytes. */
  private static final int MOST = 2_000_000;

  /** By day: its uses, each as stops, contents and minutes; and their costs. */
  private final int[][] uses;

  private final long[][] costs;

  /** By day and use: the sum of the chances up to it. */
  private final double[][] sums;

  private Catalogue(Tables tables) {
    uses = new int[tables.days.count][];
    costs = new long[tables.days.count][];
    sums = new double[tables.days.count][];
  }

  /** The catalogue that the best prices found make; null when it would be too large. */
  static @Nullable Catalogue of(Tables tables, PriceSearch prices) {
    var catalogue = new Catalogue(tables);
    return catalogue.fill(prices) ? catalogue : null;
  }

  private boolean fill(PriceSearch prices) {
    var list = new Listing();
    int all = 0;
    for (int day = 0; day < uses.length; day++) {
      int like = prices.like(day);
      if (like < day) {
        uses[day] = uses[like];
        costs[day] = costs[like];
        sums[day] = sums[like];
        continue;
      }
      list.size = 0;
      prices.goodUses(day, (long) (REACH * POINT), list::add);
      uses[day] = Arrays.copyOf(list.uses, list.size * WIDTH);
      costs[day] = Arrays.copyOf(list.costs, list.size);
      sums[day] = Arrays.copyOf(list.sums, list.size);
      all += list.size;
      if (all > MOST) {
        return false;
      }
    }
    return true;
  }

  private static final class Listing {
    private int size;
    private int[] uses = new int[WIDTH];
    private long[] costs = new long[1];
    private double[] sums = new double[1];

    void add(DayUse use, long below) {
      if (size == sums.length) {
        uses = Arrays.copyOf(uses, 2 * uses.length);
        costs = Arrays.copyOf(costs, 2 * size);
        sums = Arrays.copyOf(sums, 2 * size);
      }
      int at = size * WIDTH;
      System.arraycopy(use.stop, 0, uses, at, Tables.SLOTS);
      System.arraycopy(use.content, 0, uses, at + Tables.SLOTS, Tables.SLOTS);
      uses[at + WIDTH - 1] = use.minutes;
      costs[size] = use.cost;
      sums[size] = (size == 0 ? 0 : sums[size - 1]) + StrictMath.exp(-below / POINT / SOFT);
      size++;
    }
  }

  /** Draws a use of a day. */
  void draw(int day, SplittableRandom dice, DayUse use) {
    double[] sum = sums[day];
    double point = dice.nextDouble() * sum[sum.length - 1];
    int low = 0;
    int high = sum.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sum[middle] > point) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    read(day, low, use);
  }

  /** The number of uses of a day. */
  int size(int day) {
    return costs[day].length;
  }

  /** Reads the i-th use of a day. */
  void read(int day, int i, DayUse use) {
    int at = i * WIDTH;
    System.arraycopy(uses[day], at, use.stop, 0, Tables.SLOTS);
    System.arraycopy(uses[day], at + Tables.SLOTS, use.content, 0, Tables.SLOTS);
    use.minutes = uses[day][at + WIDTH - 1];
    use.cost = costs[day][i];
  }
}
