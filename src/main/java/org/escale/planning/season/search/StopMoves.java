package org.escale.planning.season.search;

import java.util.SplittableRandom;
import org.escale.planning.season.tables.DayUse;
import org.escale.planning.season.tables.Days;
import org.escale.planning.season.tables.Roads;
import org.escale.planning.season.tables.Tables;

/** Changes of one day: where it stands, and in which slots. What it adds is open to everyone. */
final class StopMoves {
  private static final int LAST = Tables.SLOTS - 1;

  /** A stop is the best of so many drawn, at most. */
  private static final int TRIES = 3;

  private final Tables tables;
  private final Days days;
  private final State state;
  private final SplittableRandom dice;

  StopMoves(Tables tables, State state, SplittableRandom dice) {
    this.tables = tables;
    this.days = tables.days;
    this.state = state;
    this.dice = dice;
  }

  /** One session goes to another stop; where there are two, the order may turn. */
  boolean standElsewhere(int day, DayUse use) {
    int k = usedSlot(use);
    int other = otherSlot(use, k);
    int beside = other < 0 ? Tables.NONE : use.stop[other];
    int stop = stop(day, k, beside);
    if (stop < 0 || (stop == use.stop[k] && use.opens(k))) {
      return false;
    }
    if (other < 0 || dice.nextInt(4) > 0) {
      use.set(k, stop, Tables.OPEN);
      return true;
    }
    use.set(k, beside, Tables.OPEN);
    use.set(other, stop, Tables.OPEN);
    return true;
  }

  /** One session ends, or the whole day. */
  boolean drop(DayUse use) {
    int k = usedSlot(use);
    if (k < 0) {
      return false;
    }
    if (dice.nextInt(4) == 0) {
      use.clear();
    } else {
      use.set(k, Tables.NONE, Tables.OPEN);
    }
    return true;
  }

  /** A request is taken away: an open session in its place, or nothing. */
  void withdraw(int request, DayUse use) {
    for (int k = 0; k <= LAST; k++) {
      if (use.uses(k) && use.content[k] == request) {
        if (dice.nextInt(3) > 0) {
          use.content[k] = Tables.OPEN;
        } else if (otherSlot(use, k) >= 0 && dice.nextBoolean()) {
          use.clear();
        } else {
          use.set(k, Tables.NONE, Tables.OPEN);
        }
      }
    }
  }

  /** A second session begins. */
  boolean extend(int day, DayUse use) {
    int k = usedSlot(use);
    if (k < 0 || otherSlot(use, k) >= 0) {
      return false;
    }
    int next = k == 1 ? dice.nextInt(2) * LAST : 1;
    int stop = stop(day, next, use.stop[k]);
    if (stop < 0) {
      return false;
    }
    use.set(next, stop, Tables.OPEN);
    return true;
  }

  /** An empty day gets one session or two. */
  boolean fill(int day, DayUse use) {
    int k = dice.nextInt(Tables.SLOTS);
    int stop = stop(day, k, Tables.NONE);
    if (stop < 0) {
      return false;
    }
    use.set(k, stop, Tables.OPEN);
    if (dice.nextInt(4) > 0) {
      extend(day, use);
    }
    return true;
  }

  /** The same sessions in other slots, or in the other order. */
  boolean shift(DayUse use) {
    int k = usedSlot(use);
    int other = otherSlot(use, k);
    if (other < 0) {
      move(use, k, (k + 1 + dice.nextInt(2)) % Tables.SLOTS);
    } else if (dice.nextBoolean()) {
      int stop = use.stop[k];
      int content = use.content[k];
      use.set(k, use.stop[other], use.content[other]);
      use.set(other, stop, content);
    } else if (use.uses(0)) {
      move(use, 1, LAST);
      move(use, 0, 1);
    } else {
      move(use, 1, 0);
      move(use, LAST, 1);
    }
    return true;
  }

  private static void move(DayUse use, int from, int to) {
    use.set(to, use.stop[from], use.content[from]);
    use.set(from, Tables.NONE, Tables.OPEN);
  }

  /** A used slot, drawn; -1 when there is none. */
  int usedSlot(DayUse use) {
    int used = 0;
    int drawn = -1;
    for (int k = 0; k <= LAST; k++) {
      if (use.uses(k) && dice.nextInt(++used) == 0) {
        drawn = k;
      }
    }
    return drawn;
  }

  /** The other used slot, or -1. */
  static int otherSlot(DayUse use, int slot) {
    for (int k = 0; k <= LAST; k++) {
      if (k != slot && use.uses(k)) {
        return k;
      }
    }
    return -1;
  }

  /**
   * A stop for an open session: the best of a few; -1 when none was drawn.
   *
   * @param beside the stop of the day's other session, or {@link Tables#NONE}
   */
  private int stop(int day, int slot, int beside) {
    int moment = days.date[day] * Tables.SLOTS + slot;
    if (tables.quality[moment] < 0) {
      return -1;
    }
    var roads = tables.roads[tables.depotOf[days.vehicle[day]]];
    int best = -1;
    long bestGain = Long.MIN_VALUE;
    for (int tries = 1 + dice.nextInt(TRIES); tries > 0; tries--) {
      int round = round(roads, beside);
      if (round >= 0) {
        int commune = tables.communeOf[roads.last[round]];
        long gain =
            state.openAccess.gain(commune, tables.quality[moment])
                + state.regularity.gain(commune, days.week[day])
                - roads.cost[round];
        if (gain > bestGain) {
          bestGain = gain;
          best = roads.last[round];
        }
      }
    }
    return best;
  }

  private int round(Roads roads, int beside) {
    if (beside < 0) {
      return roads.solos == 0 ? -1 : dice.nextInt(roads.solos);
    }
    int from = roads.onward(beside);
    int drawn = from + dice.nextInt(roads.onward(beside + 1) - from + 1);
    return drawn == roads.onward(beside + 1) ? roads.round(beside, beside) : drawn;
  }
}
