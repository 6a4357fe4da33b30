package org.escale.planning.season.bound;

import org.escale.planning.season.tables.DayUse;
import org.escale.planning.season.tables.Days;
import org.escale.planning.season.tables.Roads;
import org.escale.planning.season.tables.Tables;

/** All uses of a day that the rules of a day allow, valued by given prices. */
final class DayUses {
  /** Takes the uses that reach the floor. */
  interface Sink {
    /**
     * @param value in millionths of a point
     * @param use to be copied
     * @return the floor from now on, in millionths of a point
     */
    long take(long value, DayUse use);
  }

  private static final int LAST = Tables.SLOTS - 1;

  /** Of a session that cannot be: far below all sums of prices, and safe to add to. */
  private static final long NOTHING = Long.MIN_VALUE / 4;

  private final Tables tables;
  private final Rows rows;
  private final long[] prices;
  private final SlotChoices choices;
  private final DayUse use = new DayUse();
  private final long[] visit;

  /** By slot and stop: the most that a session there is worth, the visit's price included. */
  private final long[] session;

  /** By slot: the most over all stops. */
  private final long[] bestSession = new long[Tables.SLOTS];

  private Roads roads;
  private long perMinute;
  private long worked;
  private long floor;

  /**
   * @param prices by row; read at each call
   */
  DayUses(Tables tables, Rows rows, long[] prices) {
    this.tables = tables;
    this.rows = rows;
    this.prices = prices;
    choices = new SlotChoices(tables, rows, prices);
    visit = new long[tables.communes];
    session = new long[Tables.SLOTS * tables.stops];
    roads = tables.roads[0];
  }

  /**
   * Gives the sink all uses of a day, also not working, that are worth more than the floor.
   *
   * @param floor in millionths of a point
   */
  void each(int day, long floor, Sink sink) {
    this.floor = floor;
    var days = tables.days;
    roads = tables.roads[tables.depotOf[days.vehicle[day]]];
    perMinute = prices[rows.weekMinutes(day)] + prices[rows.fourWeeks(day)];
    int acrossSunday = rows.saturdayMonday(day);
    worked = prices[rows.weekDays(day)] + (acrossSunday < 0 ? 0 : prices[acrossSunday]);
    for (int i = 0; i < roads.solos; i++) {
      int commune = tables.communeOf[roads.first[i]];
      visit[commune] = visit(commune, days.week[day]);
    }
    choices.look(day, roads);
    for (int k = 0; k <= LAST; k++) {
      sessions(k);
    }
    int from = LAST + 1;
    int to = -1;
    for (int k = 0; k <= LAST; k++) {
      if (days.pinnedStop[day * Tables.SLOTS + k] > Days.CLOSED) {
        from = Math.min(from, k);
        to = k;
      }
    }
    if (to < 0 && this.floor < 0) {
      use.clear();
      this.floor = sink.take(0, use);
    }
    for (int k = 0; k <= LAST; k++) {
      if (choices.isUsable(k) && from >= k) {
        if (to <= k) {
          oneSlot(k, sink);
        }
        if (k < LAST && choices.isUsable(k + 1) && to <= k + 1) {
          twoSlots(k, sink);
        }
      }
    }
  }

  /** What the first visit of a day to a commune earns. */
  private long visit(int commune, int week) {
    long sum = 0;
    for (int f = rows.firstWindow(commune, week); f <= rows.lastWindow(commune, week); f++) {
      sum += prices[rows.window(commune, f)];
    }
    return sum;
  }

  private void sessions(int k) {
    long most = NOTHING;
    if (choices.isUsable(k)) {
      for (int i = 0; i < roads.solos; i++) {
        int stop = roads.first[i];
        boolean possible = choices.count(k, stop) > 0;
        long value =
            possible ? choices.values(k, stop)[0] + visit[tables.communeOf[stop]] : NOTHING;
        session[k * tables.stops + stop] = value;
        most = Math.max(most, value);
      }
    }
    bestSession[k] = most;
  }

  private long round(int round, long minutes) {
    return -roads.cost[round] * Rows.POINT - minutes * perMinute - worked;
  }

  private void oneSlot(int k, Sink sink) {
    long fixed = tables.arrivalMinutes + tables.sessionMinutes[k];
    for (int i = 0; i < roads.solos; i++) {
      int stop = roads.first[i];
      long minutes = roads.minutes[i] + fixed;
      if (minutes > tables.season.rules().dayMinutes()) {
        return;
      }
      long base = round(i, minutes) + visit[tables.communeOf[stop]];
      for (int a = 0; a < choices.count(k, stop); a++) {
        int holding = choices.contents(k, stop)[a];
        long value = base + choices.values(k, stop)[a];
        if (value <= floor) {
          break;
        }
        if (holding < 0 || !tables.specific[holding]) {
          use.clear();
          use.set(k, stop, holding);
          take(value, i, minutes, sink);
        }
      }
    }
  }

  private void twoSlots(int k, Sink sink) {
    long sessions = (long) tables.sessionMinutes[k] + tables.sessionMinutes[k + 1];
    for (int i = 0; i < roads.solos; i++) {
      int stop = roads.first[i];
      long first = session[k * tables.stops + stop];
      if (first == NOTHING) {
        continue;
      }
      long least = roads.leastMinutes(stop) + sessions + tables.arrivalMinutes;
      long most = first + bestSession[k + 1] - roads.leastCost(stop) * Rows.POINT - worked;
      if (most - least * perMinute <= floor) {
        continue; // nothing that begins here can reach it
      }
      twoSlots(k, i, sessions + tables.arrivalMinutes, sink);
      for (int j = roads.onward(stop); j < roads.onward(stop + 1); j++) {
        twoSlots(k, j, sessions + 2 * tables.arrivalMinutes, sink);
      }
    }
  }

  private void twoSlots(int k, int round, long fixed, Sink sink) {
    int stop = roads.first[round];
    int next = roads.last[round];
    long minutes = roads.minutes[round] + fixed;
    long then = session[(k + 1) * tables.stops + next];
    if (minutes > tables.season.rules().dayMinutes() || then == NOTHING) {
      return;
    }
    int commune = tables.communeOf[next];
    long base = round(round, minutes) - (tables.communeOf[stop] == commune ? visit[commune] : 0);
    if (base + session[k * tables.stops + stop] + then > floor) {
      int other = tables.communeOf[stop];
      pairs(k, round, base + visit[other] + visit[commune], minutes, sink);
    }
  }

  private void pairs(int k, int round, long base, long minutes, Sink sink) {
    int stop = roads.first[round];
    int next = roads.last[round];
    long[] then = choices.values(k + 1, next);
    for (int a = 0; a < choices.count(k, stop); a++) {
      long first = base + choices.values(k, stop)[a];
      if (first + then[0] <= floor) {
        return;
      }
      int holding = choices.contents(k, stop)[a];
      for (int b = 0; b < choices.count(k + 1, next) && first + then[b] > floor; b++) {
        int thenHolding = choices.contents(k + 1, next)[b];
        if (goTogether(holding, thenHolding, stop == next)) {
          use.clear();
          use.set(k, stop, holding);
          use.set(k + 1, next, thenHolding);
          take(first + then[b], round, minutes, sink);
        }
      }
    }
  }

  /** REQUEST_ONCE and PAIRED_OPEN_SESSION. */
  private boolean goTogether(int first, int then, boolean sameStop) {
    if (then >= 0 && (then == first || tables.specific[then])) {
      return false;
    }
    return first < 0 || !tables.specific[first] || (sameStop && then < 0);
  }

  private void take(long value, int round, long minutes, Sink sink) {
    use.minutes = (int) minutes;
    use.cost = roads.cost[round];
    floor = sink.take(value, use);
  }
}
