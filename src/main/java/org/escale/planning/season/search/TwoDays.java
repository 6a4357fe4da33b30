package org.escale.planning.season.search;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws two days together: first as if neither knew of the other but for the time, the working days
 * and the rest that they share; then the change stands with the probability (Metropolis) that makes
 * up for what they have to do with each other besides, a commune or a request.
 */
final class TwoDays {
  /** Lengths are told apart by the minute, unless days are very long. */
  private static final int MOST_LENGTHS = 4096;

  private final Tables tables;
  private final State state;
  private final SplittableRandom dice;
  private final Bond bond;
  private final DayOptions one;
  private final DayOptions other;
  private final DayUse oneBefore = new DayUse();
  private final DayUse otherBefore = new DayUse();
  private final DayUse oneAfter = new DayUse();
  private final DayUse otherAfter = new DayUse();
  private double temperature;
  private double perPoint;

  /** By length: the best worth, and the sum of weights against it, of the other day's options. */
  private double[] best = new double[0];

  private double[] sum = new double[0];
  private double[] weight = new double[0];
  private int lengths;
  private int shift;

  TwoDays(Tables tables, State state, SplittableRandom dice) {
    this.tables = tables;
    this.state = state;
    this.dice = dice;
    bond = new Bond(tables, state);
    one = new DayOptions(tables, state);
    other = new DayOptions(tables, state);
  }

  /** Empties two days and draws them again. */
  void redraw(int day, int otherDay, double temperature) {
    this.temperature = temperature;
    perPoint = 1 / temperature;
    double before = state.value();
    state.read(day, oneBefore);
    state.read(otherDay, otherBefore);
    state.clear(day);
    state.clear(otherDay);
    one.look(day, temperature, true);
    other.look(otherDay, temperature, true);
    if (draw(day, otherDay) && stands(day, otherDay)) {
      put(day, oneAfter, otherDay, otherAfter);
      if (state.value() >= before - Boltzmann.REACH * temperature) {
        return;
      }
      // out of reach of what was there, which was left out of the draw by the rounding of lengths
      state.clear(day);
      state.clear(otherDay);
    }
    put(day, oneBefore, otherDay, otherBefore);
  }

  private void put(int day, DayUse use, int otherDay, DayUse otherUse) {
    state.put(day, use);
    state.put(otherDay, otherUse);
  }

  private boolean draw(int day, int otherDay) {
    int room = sharedRoom(day, otherDay);
    boolean notBoth = notBoth(day, otherDay);
    sumUp();
    if (weight.length < one.size()) {
      weight = new double[2 * one.size()];
    }
    double top = DayOptions.NEVER;
    for (int i = 0; i < one.size(); i++) {
      int left = left(i, room, notBoth);
      weight[i] = left < 0 ? DayOptions.NEVER : one.worth(i) + best[left];
      top = Math.max(top, weight[i]);
    }
    if (top == DayOptions.NEVER) {
      return false;
    }
    double total = 0;
    for (int i = 0; i < one.size(); i++) {
      if (weight[i] > DayOptions.NEVER) {
        weight[i] = Boltzmann.weight((top - weight[i]) * perPoint) * sum[left(i, room, notBoth)];
        total += weight[i];
      } else {
        weight[i] = 0;
      }
    }
    int chosen = drawn(total);
    one.take(chosen, dice, oneAfter);
    other.take(drawOther(left(chosen, room, notBoth)), dice, otherAfter);
    return true;
  }

  private int drawn(double total) {
    double point = dice.nextDouble() * total;
    int chosen = 0;
    for (int i = 0; i < one.size(); i++) {
      if (weight[i] > 0) {
        chosen = i;
        point -= weight[i];
        if (point < 0) {
          break;
        }
      }
    }
    return chosen;
  }

  private int drawOther(int left) {
    double point = dice.nextDouble() * sum[left];
    int chosen = -1;
    for (int i = 0; i < other.size(); i++) {
      if (length(i) <= left) {
        double weight = Boltzmann.weight((best[left] - other.worth(i)) * perPoint);
        if (weight > 0) {
          chosen = i;
          point -= weight;
          if (point < 0) {
            break;
          }
        }
      }
    }
    return chosen;
  }

  /** WEEK_MINUTES and FOUR_WEEKS_MINUTES that the two days share. */
  private int sharedRoom(int day, int otherDay) {
    var days = tables.days;
    int room = Integer.MAX_VALUE;
    if (days.weekOf[day] == days.weekOf[otherDay]) {
      room = Math.min(room, state.weekRoom(day));
    }
    if (days.blockOf[day] == days.blockOf[otherDay]) {
      room = Math.min(room, state.blockRoom(day));
    }
    return room;
  }

  /** WEEK_DAYS and SATURDAY_MONDAY: whether only one of the two may be worked. */
  private boolean notBoth(int day, int otherDay) {
    var days = tables.days;
    int week = days.weekOf[day];
    return days.acrossSunday[day] == otherDay
        || (week == days.weekOf[otherDay]
            && state.weekDays[week] + 2 > tables.season.rules().weekDays());
  }

  /** The other day's length in units, rounded up: what is drawn must really fit. */
  private int length(int option) {
    return (int) (((long) other.minutes(option) + (1 << shift) - 1) >> shift);
  }

  /** How long, in units, the other day may be beside this option; -1 where there is no room. */
  private int left(int option, int room, boolean notBoth) {
    int minutes = one.minutes(option);
    if (notBoth && minutes > 0) {
      return minutes <= room ? 0 : -1;
    }
    return Math.min((room - minutes) >> shift, lengths - 1);
  }

  /** Sums up the other day's options by their length. */
  private void sumUp() {
    int longest = 0;
    for (int i = 0; i < other.size(); i++) {
      longest = Math.max(longest, other.minutes(i));
    }
    shift = 0;
    while (longest >> shift >= MOST_LENGTHS) {
      shift++;
    }
    lengths = (longest >> shift) + 2;
    if (best.length < lengths) {
      best = new double[lengths];
      sum = new double[lengths];
    }
    Arrays.fill(best, 0, lengths, DayOptions.NEVER);
    Arrays.fill(sum, 0, lengths, 0);
    for (int i = 0; i < other.size(); i++) {
      int at = length(i);
      best[at] = Math.max(best[at], other.worth(i));
    }
    for (int at = 1; at < lengths; at++) {
      best[at] = Math.max(best[at], best[at - 1]);
    }
    for (int i = 0; i < other.size(); i++) {
      int at = length(i);
      sum[at] += Boltzmann.weight((best[at] - other.worth(i)) * perPoint);
    }
    for (int at = 1; at < lengths; at++) {
      if (best[at] == best[at - 1]) {
        sum[at] += sum[at - 1];
      } else if (sum[at - 1] > 0) {
        sum[at] += sum[at - 1] * Boltzmann.weight((best[at] - best[at - 1]) * perPoint);
      }
    }
  }

  private boolean stands(int day, int otherDay) {
    if (bond.clash(day, oneAfter, otherDay, otherAfter)) {
      return false;
    }
    double gain =
        bond.worth(day, oneAfter, otherDay, otherAfter)
            - bond.worth(day, oneBefore, otherDay, otherBefore);
    return gain >= 0 || dice.nextDouble() < StrictMath.exp(gain / temperature);
  }
}
