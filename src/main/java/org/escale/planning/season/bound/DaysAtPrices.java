package org.escale.planning.season.bound;

import java.util.Arrays;
import java.util.function.ObjLongConsumer;
import org.escale.planning.season.tables.DayUse;
import org.escale.planning.season.tables.Tables;

/** A share of the days, each with its best use at given prices, and what these uses take. */
final class DaysAtPrices {
  private final Tables tables;
  private final Rows rows;
  private final DayUses uses;
  private final long[] taken;
  private final DayUse best = new DayUse();
  private long bestValue;
  private long total;

  /**
   * @param prices by row; read at each call
   */
  DaysAtPrices(Tables tables, Rows rows, long[] prices) {
    this.tables = tables;
    this.rows = rows;
    taken = new long[rows.count];
    uses = new DayUses(tables, rows, prices);
  }

  /** Looks at each {@code of}-th day from a first one. */
  void takeBest(int from, int of) {
    Arrays.fill(taken, 0);
    total = 0;
    for (int day = from; day < tables.days.count; day += of) {
      int alike = rows.crews.days[day];
      if (alike > 0) {
        total = Math.addExact(total, Math.multiplyExact(alike, best(day)));
        count(day, alike);
      }
    }
  }

  /** What the best uses of this share are worth, in millionths of a point. */
  long total() {
    return total;
  }

  void addTakenTo(long[] all, int times) {
    for (int row = 0; row < all.length; row++) {
      all[row] += times * taken[row];
    }
  }

  /** Everything a day may hold that is worth at most so much less than its best use. */
  void each(int day, long reach, ObjLongConsumer<DayUse> sink) {
    long floor = best(day) - reach;
    uses.each(
        day,
        floor,
        (value, use) -> {
          sink.accept(use, bestValue - value);
          return floor;
        });
  }

  private long best(int day) {
    bestValue = Long.MIN_VALUE;
    uses.each(
        day,
        Long.MIN_VALUE,
        (value, use) -> {
          bestValue = value;
          best.copy(use);
          return value;
        });
    if (bestValue == Long.MIN_VALUE) {
      throw new IllegalStateException("the pins of a day break its rules");
    }
    return bestValue;
  }

  private void count(int day, int alike) {
    if (!best.isWorked()) {
      return;
    }
    int visited = -1;
    for (int k = 0; k < Tables.SLOTS; k++) {
      if (best.uses(k)) {
        int commune = tables.communeOf[best.stop[k]];
        if (best.opens(k)) {
          int quality = tables.quality[tables.days.date[day] * Tables.SLOTS + k];
          taken[rows.openAccess(commune)] += (long) alike * quality;
          taken[rows.served(commune)] += alike;
        } else {
          taken[rows.request(best.content[k])] += alike;
        }
        if (commune != visited) {
          countVisits(commune, tables.days.week[day], alike);
          visited = commune;
        }
      }
    }
    taken[rows.weekMinutes(day)] += (long) alike * best.minutes;
    taken[rows.fourWeeks(day)] += (long) alike * best.minutes;
    taken[rows.weekDays(day)] += alike;
    count(rows.saturdayMonday(day), true, alike);
    count(rows.restAfter(day), best.uses(Tables.SLOTS - 1), alike);
    count(rows.restBefore(day), best.uses(0), alike);
  }

  private void count(int row, boolean takes, int alike) {
    if (row >= 0 && takes) {
      taken[row] += alike;
    }
  }

  private void countVisits(int commune, int week, int alike) {
    for (int f = rows.firstWindow(commune, week); f <= rows.lastWindow(commune, week); f++) {
      taken[rows.window(commune, f)] += alike;
    }
  }
}
