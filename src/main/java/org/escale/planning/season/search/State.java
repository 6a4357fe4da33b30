package org.escale.planning.season.search;

import java.util.Arrays;

/**
 * A plan as totals that a change of one day updates: what each day holds, and what the rules and
 * the objective need to know of the rest.
 *
 * <p>{@link #value()} is the objective. Points are kept in doubles: they are whole and far below
 * 2^53, thus exact.
 */
final class State {
  private final Tables tables;
  private final Days days;

  /** By cell: the stop, or {@link Tables#NONE}; and the content. */
  final int[] stop;

  final int[] content;

  /** By day. */
  final int[] minutes;

  final double[] cost;

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
  private final double disruption;

  /** The objective without regularity. */
  private double points;

  State(Tables tables) {
    this.tables = tables;
    this.days = tables.days;
    stop = new int[days.count * Tables.SLOTS];
    content = new int[days.count * Tables.SLOTS];
    Arrays.fill(stop, Tables.NONE);
    Arrays.fill(content, Tables.OPEN);
    minutes = new int[days.count];
    cost = new double[days.count];
    weekMinutes = new int[tables.vehicles * tables.weeks];
    weekDays = new int[tables.vehicles * tables.weeks];
    blockMinutes = new int[tables.vehicles * tables.blocks];
    servedOn = new int[tables.requests];
    Arrays.fill(servedOn, -1);
    openAt = new byte[tables.vehicles > 1 ? tables.communes * tables.quality.length : 0];
    regularity = new Regularity(tables);
    openAccess = new OpenAccess(tables);
    var weights = tables.season.weights();
    var previous = tables.season.previousPlan();
    disruption = previous == null ? 0 : weights.disruption();
    double changes =
        previous == null ? 0 : previous.stream().mapToInt(day -> day.visits().size()).sum();
    points = -(double) weights.unserved() * tables.communes - disruption * changes;
  }

  /** The objective. */
  double value() {
    return points + regularity.value();
  }

  /** Whether another vehicle holds an open session in this commune at this moment. */
  boolean isOpened(int commune, int moment) {
    return openAt.length > 0 && openAt[moment * tables.communes + commune] > 0;
  }

  /**
   * DISRUPTION of a visit, against leaving the cell unused: negative, zero or, for what was planned
   * before, positive.
   */
  double keeping(int cell, int atStop, int holding) {
    if (disruption == 0) {
      return 0;
    }
    if (days.previousStop[cell] == Tables.NONE) {
      return -disruption;
    }
    return days.previousStop[cell] == atStop && days.previousContent[cell] == holding
        ? disruption
        : 0;
  }

  /** DAY_MINUTES, WEEK_MINUTES and FOUR_WEEKS_MINUTES: how long an empty day may be. */
  int room(int day) {
    return Math.min(tables.season.rules().dayMinutes(), Math.min(weekRoom(day), blockRoom(day)));
  }

  /** WEEK_MINUTES that the other days of a day's week leave. */
  int weekRoom(int day) {
    return tables.season.rules().weekMinutes() - weekMinutes[days.weekOf[day]];
  }

  /** FOUR_WEEKS_MINUTES that the other days of a day's block leave. */
  int blockRoom(int day) {
    return tables.season.rules().fourWeeksMinutes() - blockMinutes[days.blockOf[day]];
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

  private void put(int day, int slot, int atStop, int holding) {
    int cell = day * Tables.SLOTS + slot;
    int commune = tables.communeOf[atStop];
    stop[cell] = atStop;
    content[cell] = holding;
    points += keeping(cell, atStop, holding);
    regularity.add(commune, days.week[day]);
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
    points -= keeping(cell, stop[cell], holding);
    regularity.remove(commune, days.week[day]);
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
    blockMinutes[days.blockOf[day]] += sign * minutes[day];
  }
}
