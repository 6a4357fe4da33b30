package org.escale.planning.season.bound;

import java.util.Arrays;
import java.util.function.ObjLongConsumer;
import org.escale.planning.season.tables.DayUse;
import org.escale.planning.season.tables.Tables;

/**
 * The season with a price on each row: each day takes its best use by them, each commune its best
 * quality, and the sum is a bound. All in whole millionths of a point.
 */
final class Relaxation {
  private final Tables tables;
  final Rows rows;

  /** By row; to be set before a call. */
  final long[] prices;

  /** By row: what the best uses take of it, less what the communes' units hold. */
  final long[] taken;

  private final DayUses uses;
  private final DayUse best = new DayUse();
  private long bestValue;

  Relaxation(Tables tables) {
    this.tables = tables;
    rows = new Rows(tables);
    prices = new long[rows.count];
    taken = new long[rows.count];
    uses = new DayUses(tables, rows, prices);
  }

  /** The bound that the prices prove, in millionths of a point; fills {@link #taken}. */
  long evaluate() {
    Arrays.fill(taken, 0);
    long total = Math.multiplyExact(tables.disruptionOfNothing(), Rows.POINT);
    for (int row = 0; row < rows.count; row++) {
      long due = Math.multiplyExact(rows.due[row], prices[row]);
      total = rows.earned[row] ? Math.subtractExact(total, due) : Math.addExact(total, due);
    }
    for (int commune = 0; commune < tables.communes; commune++) {
      total = Math.addExact(total, units(commune));
    }
    for (int day = 0; day < tables.days.count; day++) {
      int alike = rows.crews.days[day];
      if (alike > 0) {
        total = Math.addExact(total, Math.multiplyExact(alike, best(day)));
        count(day, alike);
      }
    }
    return total;
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

  /** OPEN_ACCESS: the units that are worth more than the quality they need. */
  private long units(int commune) {
    int row = rows.openAccess(commune);
    long sum = 0;
    for (long unit = 1; ; unit++) {
      long points = tables.unitPoints(commune, unit);
      long gain = points * Rows.POINT - prices[row];
      if (points == 0 || gain <= 0 || unit > mostUnits()) {
        return sum;
      }
      sum = Math.addExact(sum, Tables.UNIT * gain);
      taken[row] -= Tables.UNIT;
    }
  }

  /** No commune can have more: every slot of every day, of the best quality. */
  private long mostUnits() {
    return (long) tables.days.count * Tables.SLOTS;
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
