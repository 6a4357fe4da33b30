package org.escale.planning.season.search;

import java.util.Arrays;
import org.escale.planning.season.tables.DayUse;
import org.escale.planning.season.tables.Days;
import org.escale.planning.season.tables.Tables;

/**
 * A plan as totals that a change of one day updates: what each day holds, and what the rules and
 * the objective need to know of the rest.
 */
final class State {
  private final Tables tables;
  private final Days days;

  /** By cell: the stop, or {@link Tables#NONE}; and the content. */
  final int[] stop;

  final int[] content;

  /** By day. */
  final int[] minutes;

  final long[] cost;

  /** By vehicle's week, and by vehicle's block. */
  final int[] weekMinutes;

  final int[] weekDays;
  final int[] blockMinutes;

  /** By request: the day that serves it, or -1. */
  final int[] servedOn;

  /** By commune and moment: open sessions; only one is allowed. */
  private final byte[] openAt;

  final Regularity regularity;
  final OpenAccess openAccess;

  private long points;
  private int excess;
  private double minutePrice;

  State(Tables tables) {
    this.tables = tables;
    this.days = tables.days;
    stop = new int[days.count * Tables.SLOTS];
    content = new int[days.count * Tables.SLOTS];
    Arrays.fill(stop, Tables.NONE);
    Arrays.fill(content, Tables.OPEN);
    minutes = new int[days.count];
    cost = new long[days.count];
    weekMinutes = new int[tables.vehicles * tables.weeks];
    weekDays = new int[tables.vehicles * tables.weeks];
    blockMinutes = new int[tables.vehicles * tables.blocks];
    servedOn = new int[tables.requests];
    Arrays.fill(servedOn, -1);
    openAt = new byte[tables.vehicles > 1 ? tables.communes * tables.quality.length : 0];
    regularity = new Regularity(tables);
    openAccess = new OpenAccess(tables);
    points =
        regularity.none
            - (long) tables.season.weights().unserved() * tables.communes
            + tables.disruptionOfNothing();
  }

  /** The objective. */
  long value() {
    return points;
  }

  /** Whether another vehicle holds an open session in this commune at this moment. */
  boolean isOpened(int commune, int moment) {
    return openAt.length > 0 && openAt[moment * tables.communes + commune] > 0;
  }

  /** Minutes over FOUR_WEEKS_MINUTES, of all blocks together; a plan has none. */
  int excess() {
    return excess;
  }

  /** The same if a day had so many minutes more. */
  int excessWith(int day, int more) {
    int minutes = blockMinutes[days.blockOf[day]];
    return excess - over(minutes) + over(minutes + more);
  }

  /** Sets what a minute of excess costs, in points. */
  void priceMinutes(double points) {
    minutePrice = points;
  }

  /** The objective less the price of the excess: what the search goes by. */
  double worth() {
    return points - minutePrice * excess;
  }

  /** The same if an empty day had these visits. */
  double worthWith(int day, DayUse use) {
    return points + gain(day, use) - minutePrice * excessWith(day, use.minutes);
  }

  private int over(int minutes) {
    return Math.max(0, minutes - tables.season.rules().fourWeeksMinutes());
  }

  /** Copies what a day holds. */
  void read(int day, DayUse use) {
    int cell = day * Tables.SLOTS;
    System.arraycopy(stop, cell, use.stop, 0, Tables.SLOTS);
    System.arraycopy(content, cell, use.content, 0, Tables.SLOTS);
    use.minutes = minutes[day];
    use.cost = cost[day];
  }

  boolean isWorked(int day) {
    int cell = day * Tables.SLOTS;
    return stop[cell] >= 0 || stop[cell + 1] >= 0 || stop[cell + 2] >= 0;
  }

  /** Whether a day uses a slot; a day that does not exist (-1) uses none. */
  boolean uses(int day, int slot) {
    return day >= 0 && stop[day * Tables.SLOTS + slot] >= 0;
  }

  /** Gives an empty day these visits. */
  void put(int day, DayUse use) {
    if (!use.isWorked()) {
      return;
    }
    for (int k = 0; k < Tables.SLOTS; k++) {
      if (use.stop[k] >= 0) {
        put(day, k, use.stop[k], use.content[k]);
      }
    }
    minutes[day] = use.minutes;
    cost[day] = use.cost;
    count(day, 1);
  }

  /** Points that an empty day would add with these visits. */
  long gain(int day, DayUse use) {
    if (!use.isWorked()) {
      return 0;
    }
    long gain = -use.cost;
    int earlier = -1;
    for (int k = 0; k < Tables.SLOTS; k++) {
      int s = use.stop[k];
      if (s < 0) {
        continue;
      }
      int commune = tables.communeOf[s];
      int holding = use.content[k];
      gain += tables.keeping(day * Tables.SLOTS + k, s, holding);
      if (holding == Tables.OPEN) {
        int q = tables.quality[days.date[day] * Tables.SLOTS + k];
        if (earlier >= 0
            && tables.communeOf[use.stop[earlier]] == commune
            && use.content[earlier] == Tables.OPEN) {
          int before = tables.quality[days.date[day] * Tables.SLOTS + earlier];
          gain += openAccess.gain(commune, before + q) - openAccess.gain(commune, before);
        } else {
          gain += openAccess.gain(commune, q);
        }
      } else {
        gain += tables.weight[holding];
      }
      if (earlier < 0 || tables.communeOf[use.stop[earlier]] != commune) {
        gain += regularity.gain(commune, days.week[day]);
      }
      earlier = k;
    }
    return gain;
  }

  private void put(int day, int slot, int atStop, int holding) {
    int cell = day * Tables.SLOTS + slot;
    int commune = tables.communeOf[atStop];
    stop[cell] = atStop;
    content[cell] = holding;
    points += tables.keeping(cell, atStop, holding);
    points += regularity.add(commune, days.week[day]);
    if (holding == Tables.OPEN) {
      int moment = days.date[day] * Tables.SLOTS + slot;
      points += openAccess.add(commune, tables.quality[moment]);
      opened(commune, moment, 1);
    } else {
      points += tables.weight[holding];
      servedOn[holding] = day;
    }
  }

  /** Empties a day. */
  void clear(int day) {
    if (!isWorked(day)) {
      return;
    }
    for (int k = 0; k < Tables.SLOTS; k++) {
      if (stop[day * Tables.SLOTS + k] >= 0) {
        clear(day, k);
      }
    }
    count(day, -1);
    minutes[day] = 0;
    cost[day] = 0;
  }

  private void clear(int day, int slot) {
    int cell = day * Tables.SLOTS + slot;
    int commune = tables.communeOf[stop[cell]];
    int holding = content[cell];
    points -= tables.keeping(cell, stop[cell], holding);
    points -= regularity.remove(commune, days.week[day]);
    if (holding == Tables.OPEN) {
      int moment = days.date[day] * Tables.SLOTS + slot;
      opened(commune, moment, -1);
      points -= openAccess.remove(commune, tables.quality[moment]);
    } else {
      points -= tables.weight[holding];
      servedOn[holding] = -1;
    }
    stop[cell] = Tables.NONE;
    content[cell] = Tables.OPEN;
  }

  private void opened(int commune, int moment, int sign) {
    if (openAt.length > 0) {
      openAt[moment * tables.communes + commune] += (byte) sign;
    }
  }

  private void count(int day, int sign) {
    points -= sign * cost[day];
    weekDays[days.weekOf[day]] += sign;
    weekMinutes[days.weekOf[day]] += sign * minutes[day];
    excess = excessWith(day, sign * minutes[day]);
    blockMinutes[days.blockOf[day]] += sign * minutes[day];
  }
}
