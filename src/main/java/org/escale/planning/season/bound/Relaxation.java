package org.escale.planning.season.bound;

import java.util.Arrays;
import java.util.function.ObjLongConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.escale.planning.season.tables.DayUse;
import org.escale.planning.season.tables.Tables;

/**
 * The season with a price on each row: each day takes its best use by them, each commune its best
 * quality, and the sum is a bound. All in whole millionths of a point, so that it does not matter
 * in which order, or by how many threads, the days are looked at.
 */
final class Relaxation {
  private final Tables tables;
  final Rows rows;

  /** By row; to be set before a call. */
  final long[] prices;

  /** By row: what the best uses take of it, less what the communes' units hold. */
  final long[] taken;

  private final DaysAtPrices[] parts;

  /**
   * @param threads how many may look at days at once
   */
  Relaxation(Tables tables, int threads) {
    this.tables = tables;
    rows = new Rows(tables);
    prices = new long[rows.count];
    taken = new long[rows.count];
    parts =
        Stream.generate(() -> new DaysAtPrices(tables, rows, prices))
            .limit(threads)
            .toArray(DaysAtPrices[]::new);
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
    takeBest(0, 1);
    for (var part : parts) {
      total = Math.addExact(total, part.total());
    }
    return total;
  }

  /**
   * Fills {@link #taken} from a batch of the days, as if all days were like these.
   *
   * @param batch from 0
   * @param of the number of batches
   */
  void sample(int batch, int of) {
    Arrays.fill(taken, 0);
    for (int commune = 0; commune < tables.communes; commune++) {
      units(commune);
    }
    takeBest(batch, of);
  }

  /** Looks at each {@code of}-th day, and adds so many times what their best uses take. */
  private void takeBest(int from, int of) {
    var numbers = IntStream.range(0, parts.length);
    (parts.length > 1 ? numbers.parallel() : numbers)
        .forEach(i -> parts[i].takeBest(from + i * of, of * parts.length));
    for (var part : parts) {
      part.addTakenTo(taken, of);
    }
  }

  /** Everything a day may hold that is worth at most so much less than its best use. */
  void each(int day, long reach, ObjLongConsumer<DayUse> sink) {
    parts[0].each(day, reach, sink);
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
}
