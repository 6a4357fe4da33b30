package org.escale.planning.season.search;

import java.util.Arrays;
import java.util.Comparator;
import org.escale.planning.season.DateSlot;
import org.escale.planning.season.tables.DayUse;
import org.escale.planning.season.tables.Days;
import org.escale.planning.season.tables.Tables;

/**
 * Makes room for a forced visit: what stands in its way is withdrawn, the cheapest first, and the
 * requests that lost their place get another one where that is worth it. FOUR_WEEKS_MINUTES may be
 * passed.
 */
final class Room {
  private static final int LAST = Tables.SLOTS - 1;
  private static final int MOST_WITHDRAWN = 32;

  private final Tables tables;
  private final Days days;
  private final State state;
  private final Fit fit;
  private final DayUse least = new DayUse();
  private final DayUse tried = new DayUse();
  private final DayUse before = new DayUse();

  Room(Tables tables, State state) {
    this.tables = tables;
    this.days = tables.days;
    this.state = state;
    fit = new Fit(tables, state);
  }

  /** Whether the visit is in the plan now; if not, the plan may be left with less than it had. */
  boolean make(Forced forced) {
    state.read(forced.day(), before);
    state.clear(forced.day());
    if (!forced.least(days, least)) {
      return false;
    }
    if (besideTheOther(forced)) {
      return true;
    }
    if (!keepsDayMinutes(forced.day(), least)) {
      detour(forced.day());
    }
    for (int withdrawn = 0; !fit.fits(forced.day(), least); withdrawn++) {
      if (withdrawn == MOST_WITHDRAWN || !withdrawOne(forced.day())) {
        return false;
      }
    }
    state.put(forced.day(), least);
    return true;
  }

  /** Keeps the day's other session, where that breaks no rule. */
  private boolean besideTheOther(Forced forced) {
    for (int k = 0; k <= LAST; k++) {
      if (before.uses(k) && !least.uses(k)) {
        tried.copy(least);
        tried.set(k, before.stop[k], before.content[k]);
        if (fit.fits(forced.day(), tried) && state.excessWith(forced.day(), tried.minutes) == 0) {
          state.put(forced.day(), tried);
          return true;
        }
      }
    }
    return false;
  }

  private boolean keepsDayMinutes(int day, DayUse use) {
    return use.measure(tables, tables.depotOf[days.vehicle[day]])
        && use.minutes <= tables.season.rules().dayMinutes();
  }

  /** Adds a session on the way, where a drive is so long that the day is too long without it. */
  private void detour(int day) {
    for (int k = 0; k <= LAST; k++) {
      int cell = day * Tables.SLOTS + k;
      boolean open =
          tables.quality[days.date[day] * Tables.SLOTS + k] >= 0
              && days.pinnedStop[cell] == Days.FREE
              && !least.uses(k)
              && (k == 1 || least.uses(1));
      for (int stop = 0; open && stop < tables.stops; stop++) {
        tried.copy(least);
        tried.set(k, stop, Tables.OPEN);
        if (keepsDayMinutes(day, tried)) {
          least.copy(tried);
          return;
        }
      }
    }
  }

  /** Withdraws something that breaks a rule beside the day's least use; false when nothing can. */
  private boolean withdrawOne(int day) {
    if (least.uses(0) && state.uses(days.before[day], LAST)) {
      return withdraw(days.before[day], LAST);
    }
    if (least.uses(LAST) && state.uses(days.after[day], 0)) {
      return withdraw(days.after[day], 0);
    }
    int across = days.acrossSunday[day];
    if (across >= 0 && state.isWorked(across)) {
      return empty(across);
    }
    return withdrawOpenSessionElsewhere(day) || withdrawInWeek(day);
  }

  /** SINGLE_OPEN_SESSION: another vehicle's session in the same commune and slot. */
  private boolean withdrawOpenSessionElsewhere(int day) {
    var date = tables.dates.get(days.date[day]);
    for (int k = 0; k <= LAST; k++) {
      int moment = days.date[day] * Tables.SLOTS + k;
      if (!least.opens(k) || !state.isOpened(tables.communeOf[least.stop[k]], moment)) continue;
      for (int v = 0; v < tables.vehicles; v++) {
        int other = days.find(v, date);
        int cell = other * Tables.SLOTS + k;
        if (other >= 0
            && state.stop[cell] >= 0
            && state.content[cell] == Tables.OPEN
            && tables.communeOf[state.stop[cell]] == tables.communeOf[least.stop[k]]) {
          return withdraw(other, k);
        }
      }
    }
    return false;
  }

  /** WEEK_DAYS and WEEK_MINUTES: what the week loses least by. */
  private boolean withdrawInWeek(int day) {
    boolean wholeDay = state.weekDays[days.weekOf[day]] >= tables.season.rules().weekDays();
    int cheapest = -1;
    int slot = -1;
    long most = Long.MIN_VALUE;
    for (int other : days.inBlock[days.blockOf[day]]) {
      if (days.weekOf[other] != days.weekOf[day] || !state.isWorked(other)) continue;
      for (int k = wholeDay ? LAST : 0; k <= LAST; k++) {
        if (!wholeDay && !state.uses(other, k)) continue;
        state.read(other, before);
        if (wholeDay ? empty(other) : withdraw(other, k)) {
          if (state.value() > most) {
            most = state.value();
            cheapest = other;
            slot = k;
          }
          state.clear(other);
          state.put(other, before);
        }
      }
    }
    return cheapest >= 0 && (wholeDay ? empty(cheapest) : withdraw(cheapest, slot));
  }

  /** Ends one session of a day, with the class that it follows; the whole day where it must be. */
  private boolean withdraw(int day, int slot) {
    state.read(day, tried);
    tried.set(slot, Tables.NONE, Tables.OPEN);
    if (slot > 0 && tried.uses(slot - 1) && tried.content[slot - 1] >= 0) {
      if (tables.specific[tried.content[slot - 1]]) {
        tried.set(slot - 1, Tables.NONE, Tables.OPEN);
      }
    }
    return instead(day, tried) || empty(day);
  }

  private boolean empty(int day) {
    tried.clear();
    return instead(day, tried);
  }

  private final DayUse was = new DayUse();

  private boolean instead(int day, DayUse use) {
    state.read(day, was);
    state.clear(day);
    boolean fits = fit.fits(day, use);
    state.put(day, fits ? use : was);
    return fits;
  }

  /**
   * Gives a request the place that is worth most, if that is worth anything, and returns its day;
   * -1 when there is none.
   *
   * @param minute what a minute over FOUR_WEEKS_MINUTES costs
   */
  int place(int request, Forced forced, double minute) {
    double worth = state.value() - minute * state.excess();
    int bestDay = -1;
    var best = new DayUse();
    var inOrder =
        tables.season.requests().get(request).allowed().stream()
            .sorted(Comparator.comparing(DateSlot::date).thenComparing(DateSlot::slot))
            .toList();
    for (var allowed : inOrder) {
      for (int v = 0; v < tables.vehicles; v++) {
        int day = days.find(v, allowed.date());
        if (day < 0) continue;
        for (int stop : tables.stopsOf[request]) {
          state.read(day, before);
          write(request, allowed.slot().ordinal(), stop);
          state.clear(day);
          if ((day != forced.day() || forced.heldBy(tried)) && fit.fits(day, tried)) {
            double then =
                state.value()
                    + state.gain(day, tried)
                    - minute * state.excessWith(day, tried.minutes);
            if (then > worth) {
              worth = then;
              bestDay = day;
              best.copy(tried);
            }
          }
          state.put(day, before);
        }
      }
    }
    if (bestDay >= 0) {
      state.clear(bestDay);
      state.put(bestDay, best);
    }
    return bestDay;
  }

  /** The day's visits with the request among them, and what it has no room for left out. */
  private void write(int request, int slot, int stop) {
    tried.copy(before);
    tried.set(slot, stop, request);
    if (tables.specific[request] && slot < LAST) {
      tried.set(slot + 1, stop, Tables.OPEN);
    }
    if (slot == LAST || (slot == 1 && tables.specific[request])) {
      Arrays.fill(tried.stop, 0, 1, Tables.NONE);
      Arrays.fill(tried.content, 0, 1, Tables.OPEN);
    } else if (tried.uses(0) && tried.uses(LAST)) {
      tried.set(LAST, Tables.NONE, Tables.OPEN);
    }
  }
}
