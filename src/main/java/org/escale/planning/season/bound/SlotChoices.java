package org.escale.planning.season.bound;

import java.util.Arrays;
import org.escale.planning.season.tables.Days;
import org.escale.planning.season.tables.Roads;
import org.escale.planning.season.tables.Tables;

/**
 * What each slot of a day may hold at each stop by given prices, the best first. The price of a
 * visit to the commune and of the day's minutes is not in it.
 */
final class SlotChoices {
  private final Tables tables;
  private final Rows rows;
  private final long[] prices;
  private final int[] count;
  private final long[][] value;
  private final int[][] content;
  private final boolean[] usable = new boolean[Tables.SLOTS];
  private int day;

  /**
   * @param prices by row; read at each {@link #look}
   */
  SlotChoices(Tables tables, Rows rows, long[] prices) {
    this.tables = tables;
    this.rows = rows;
    this.prices = prices;
    count = new int[Tables.SLOTS * tables.stops];
    value = new long[count.length][2];
    content = new int[count.length][2];
  }

  /** Looks at a day: SLOT_UNAVAILABLE, REQUEST_SLOT, REQUEST_STOP and PIN_KEPT. */
  void look(int day, Roads roads) {
    this.day = day;
    for (int k = 0; k < Tables.SLOTS; k++) {
      usable[k] =
          tables.quality[moment(k)] >= 0
              && tables.days.pinnedStop[day * Tables.SLOTS + k] != Days.CLOSED;
      if (usable[k]) {
        openSessions(k, roads);
        requests(k, roads);
      }
    }
  }

  boolean isUsable(int slot) {
    return usable[slot];
  }

  int count(int slot, int stop) {
    return count[slot * tables.stops + stop];
  }

  /** Points, in millionths, by choice from the best one on. */
  long[] values(int slot, int stop) {
    return value[slot * tables.stops + stop];
  }

  /** The contents that go with the values. */
  int[] contents(int slot, int stop) {
    return content[slot * tables.stops + stop];
  }

  private int moment(int k) {
    return tables.days.date[day] * Tables.SLOTS + k;
  }

  private void openSessions(int k, Roads roads) {
    int q = tables.quality[moment(k)];
    long rest = rest(k);
    for (int i = 0; i < roads.solos; i++) {
      int stop = roads.first[i];
      int commune = tables.communeOf[stop];
      count[k * tables.stops + stop] = 0;
      offer(
          k,
          stop,
          Tables.OPEN,
          q * prices[rows.openAccess(commune)] + prices[rows.served(commune)] + rest);
    }
  }

  private void requests(int k, Roads roads) {
    long rest = rest(k);
    for (int r : tables.requestsAt[moment(k)]) {
      for (int stop : tables.stopsOf[r]) {
        if (roads.round(stop, stop) >= 0) {
          long points = tables.weight[r] * Rows.POINT - prices[rows.request(r)];
          offer(k, stop, r, points + rest);
        }
      }
    }
  }

  /** REST_AFTER_EVENING, paid by an evening and by a morning. */
  private long rest(int k) {
    int row =
        switch (k) {
          case 0 -> rows.restBefore(day);
          case Tables.SLOTS - 1 -> rows.restAfter(day);
          default -> -1;
        };
    return row < 0 ? 0 : -prices[row];
  }

  private void offer(int k, int stop, int holding, long points) {
    int cell = day * Tables.SLOTS + k;
    if (!mayHold(cell, stop, holding)) {
      return;
    }
    long worth = points + tables.keeping(cell, stop, holding) * Rows.POINT;
    int at = k * tables.stops + stop;
    int n = count[at]++;
    if (n == value[at].length) {
      value[at] = Arrays.copyOf(value[at], 2 * n);
      content[at] = Arrays.copyOf(content[at], 2 * n);
    }
    for (; n > 0 && value[at][n - 1] < worth; n--) {
      value[at][n] = value[at][n - 1];
      content[at][n] = content[at][n - 1];
    }
    value[at][n] = worth;
    content[at][n] = holding;
  }

  private boolean mayHold(int cell, int stop, int holding) {
    int pin = tables.days.pinnedStop[cell];
    return pin == Days.FREE
        ? holding == Tables.OPEN || !tables.days.pinnedRequest[holding]
        : pin == stop && tables.days.pinnedContent[cell] == holding;
  }
}
