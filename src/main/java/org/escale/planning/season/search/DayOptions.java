package org.escale.planning.season.search;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * All that an empty day may hold beside the rest of the plan, with its worth: filled by {@link
 * #look}, drawn from by {@link #draw}.
 */
final class DayOptions {
  /** The worth of what a rule forbids. */
  static final double NEVER = Double.NEGATIVE_INFINITY;

  /**
   * The uses of a day's slots that DAY_SHAPE allows: the first slot, and whether the next one is
   * used too.
   */
  private static final int ALONE = Tables.SLOTS;

  private static final int SHAPES = ALONE + 2;
  private final Tables tables;
  private final State state;
  private final SlotOptions slots;
  private int day;
  private Roads roads;
  private double temperature;
  private double minutePrice;
  private int[] found = new int[1024];
  private double[] worth = new double[1024];
  private int size;
  private double best;
  private double threshold;
  private double weightSum;

  DayOptions(Tables tables, State state) {
    this.tables = tables;
    this.state = state;
    this.slots = new SlotOptions(tables, state);
    this.roads = tables.roads[0];
  }

  /**
   * Looks at an empty day.
   *
   * @param temperature how many points count as nothing
   * @param minutePrice points that a minute is worth elsewhere
   */
  void look(int day, double temperature, double minutePrice) {
    this.day = day;
    this.temperature = temperature;
    this.minutePrice = minutePrice;
    roads = tables.roads[tables.depotOf[tables.days.vehicle[day]]];
    size = 0;
    best = NEVER;
    threshold = NEVER;
    slots.look(day, roads, temperature);
    if (!slots.mustWork()) {
      add(0, -1, 0);
    }
    if (mayWork()) {
      long room = room();
      for (int k = 0; k < Tables.SLOTS; k++) {
        if (slots.isUsable(k) && slots.needsOnly(k, k)) {
          lookAlone(k, room);
        }
        if (k < Tables.SLOTS - 1
            && slots.isUsable(k)
            && slots.isUsable(k + 1)
            && slots.needsOnly(k, k + 1)) {
          lookTogether(k, room);
        }
      }
    }
    weigh();
  }

  /** WEEK_DAYS and SATURDAY_MONDAY. */
  private boolean mayWork() {
    var days = tables.days;
    int across = days.acrossSunday[day];
    return state.weekDays[days.weekOf[day]] < tables.season.rules().weekDays()
        && (across < 0 || !state.isWorked(across));
  }

  /** DAY_MINUTES, WEEK_MINUTES and FOUR_WEEKS_MINUTES. */
  private long room() {
    var rules = tables.season.rules();
    long week = (long) rules.weekMinutes() - state.weekMinutes[tables.days.weekOf[day]];
    long block = (long) rules.fourWeeksMinutes() - state.blockMinutes[tables.days.blockOf[day]];
    return Math.min(rules.dayMinutes(), Math.min(week, block));
  }

  private void lookAlone(int k, long room) {
    long fixed = tables.arrivalMinutes + tables.sessionMinutes[k];
    for (int i = 0; i < roads.solos && roads.minutes[i] + fixed <= room; i++) {
      double points = slots.alone(k, roads.first[i]);
      add(k, i, points - roads.cost[i] - minutePrice * (roads.minutes[i] + fixed));
    }
  }

  private void lookTogether(int k, long room) {
    int shape = ALONE + k;
    long sessions = (long) tables.sessionMinutes[k] + tables.sessionMinutes[k + 1];
    long fixed = tables.arrivalMinutes + sessions;
    for (int i = 0; i < roads.solos && roads.minutes[i] + fixed <= room; i++) {
      double points = slots.together(k, roads.first[i]);
      add(shape, i, points - roads.cost[i] - minutePrice * (roads.minutes[i] + fixed));
    }
    lookAtTwoStops(k, room, fixed + tables.arrivalMinutes);
  }

  /**
   * Rounds whose first stop is too poor for the best second stop to make up for it are passed over
   * together.
   */
  private void lookAtTwoStops(int k, long room, long fixed) {
    var alone = slots.alone(k);
    var next = slots.alone(k + 1);
    var first = roads.first;
    var last = roads.last;
    double bestNext = slots.best(k + 1);
    for (int group = 0; group < roads.groups.length - 1; group++) {
      int from = roads.groups[group];
      if (alone[first[from]] + bestNext - minutePrice * fixed <= threshold) {
        continue;
      }
      for (int i = from; i < roads.groups[group + 1] && roads.minutes[i] + fixed <= room; i++) {
        double points =
            roads.withinCommune[i]
                ? slots.together(k, first[i], last[i])
                : alone[first[i]] + next[last[i]];
        points -= roads.cost[i] + minutePrice * (roads.minutes[i] + fixed);
        if (points > threshold) {
          add(ALONE + k, i, points);
        }
      }
    }
  }

  private void add(int shape, int round, double points) {
    if (points > threshold) {
      if (size == found.length) {
        found = Arrays.copyOf(found, 2 * size);
        worth = Arrays.copyOf(worth, 2 * size);
      }
      found[size] = (round + 1) * SHAPES + shape;
      worth[size++] = points;
      if (points > best) {
        best = points;
        threshold = best - Boltzmann.REACH * temperature;
      }
    }
  }

  private void weigh() {
    weightSum = 0;
    double perPoint = 1 / temperature;
    for (int i = 0; i < size; i++) {
      worth[i] = Boltzmann.weight((best - worth[i]) * perPoint);
      weightSum += worth[i];
    }
  }

  /** Whether the day can hold anything, be it nothing. */
  boolean isPossible() {
    return size > 0;
  }

  /**
   * The logarithm of the sum of all options' weights: what this day may still give, in
   * temperatures.
   */
  double logSum() {
    return best / temperature + StrictMath.log(weightSum);
  }

  /** Draws one of the options, each with the probability that its worth gives it. */
  void draw(SplittableRandom dice, DayUse use) {
    double point = dice.nextDouble() * weightSum;
    int chosen = size - 1;
    for (int i = 0; i < size; i++) {
      point -= worth[i];
      if (point < 0) {
        chosen = i;
        break;
      }
    }
    use.clear();
    int round = found[chosen] / SHAPES - 1;
    if (round >= 0) {
      fill(use, found[chosen] % SHAPES, round, dice);
    }
  }

  private void fill(DayUse use, int shape, int round, SplittableRandom dice) {
    int from = roads.first[round];
    int to = roads.last[round];
    if (shape < ALONE) {
      slots.drawAlone(shape, from, dice, use);
    } else if (tables.communeOf[from] == tables.communeOf[to]) {
      slots.drawTogether(shape - ALONE, from, to, dice, use);
    } else {
      slots.drawAlone(shape - ALONE, from, dice, use);
      slots.drawAlone(shape - ALONE + 1, to, dice, use);
    }
    use.measure(tables, tables.depotOf[tables.days.vehicle[day]]);
  }
}
