package org.escale.planning.season.search;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * All that an empty day may hold beside the rest of the plan, each with its worth: filled by {@link
 * #look}. One of them is drawn by {@link #draw}; for two days at once see {@link TwoDays}.
 *
 * <p>An option so far below a better one that it would hardly ever be drawn is left out; where the
 * time that is left may have to be shared with another day, only if the better one is shorter.
 */
final class DayOptions {
  /** The worth of what a rule forbids. */
  static final double NEVER = Double.NEGATIVE_INFINITY;

  /** Lengths are compared in units of 4 minutes, or longer ones where days are very long. */
  private static final int GRAIN = 2;

  private static final int MOST_LENGTHS = 1024;

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
  private boolean sharing;

  /** From minutes to a unit of length; without sharing there is but one. */
  private int shift;

  private int[] found = new int[1024];
  private double[] worth = new double[1024];
  private int[] minutes = new int[1024];
  private int size;

  /** By unit of length: what an option must pass. */
  private double[] threshold = new double[1];

  private int lengths;

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
   * @param sharing whether the time that is left may have to be shared with another day
   */
  void look(int day, double temperature, boolean sharing) {
    this.day = day;
    this.temperature = temperature;
    this.sharing = sharing;
    roads = tables.roads[tables.depotOf[tables.days.vehicle[day]]];
    size = 0;
    int room = state.room(day);
    shift = sharing ? GRAIN : Integer.SIZE - 1;
    while (room >> shift >= MOST_LENGTHS) {
      shift++;
    }
    lengths = (Math.max(0, room) >> shift) + 1;
    if (lengths > threshold.length) {
      threshold = new double[lengths];
    }
    Arrays.fill(threshold, 0, lengths, NEVER);
    slots.look(day, roads, temperature);
    if (!slots.mustWork()) {
      add(0, -1, 0, 0);
    }
    if (mayWork()) {
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
    sift();
  }

  /** Leaves out what was found before something so much better. */
  private void sift() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (worth[i] > threshold[minutes[i] >> shift]) {
        found[kept] = found[i];
        worth[kept] = worth[i];
        minutes[kept++] = minutes[i];
      }
    }
    size = kept;
  }

  /** WEEK_DAYS and SATURDAY_MONDAY. */
  private boolean mayWork() {
    var days = tables.days;
    int across = days.acrossSunday[day];
    return state.weekDays[days.weekOf[day]] < tables.season.rules().weekDays()
        && (across < 0 || !state.isWorked(across));
  }

  private void lookAlone(int k, int room) {
    long fixed = tables.arrivalMinutes + tables.sessionMinutes[k];
    var alone = slots.alone(k);
    for (int i = 0; i < roads.solos && roads.minutes[i] + fixed <= room; i++) {
      double points = alone[roads.first[i]];
      add(k, i, points - roads.cost[i], (int) (roads.minutes[i] + fixed));
    }
  }

  private void lookTogether(int k, int room) {
    int shape = ALONE + k;
    long sessions = (long) tables.sessionMinutes[k] + tables.sessionMinutes[k + 1];
    long fixed = tables.arrivalMinutes + sessions;
    for (int i = 0; i < roads.solos && roads.minutes[i] + fixed <= room; i++) {
      double points = slots.together(k, roads.first[i]);
      add(shape, i, points - roads.cost[i], (int) (roads.minutes[i] + fixed));
    }
    lookAtTwoStops(k, room, fixed + tables.arrivalMinutes);
  }

  /**
   * Rounds whose first stop is too poor for the best second stop to make up for it are passed over
   * together.
   */
  private void lookAtTwoStops(int k, int room, long fixed) {
    var alone = slots.alone(k);
    var next = slots.alone(k + 1);
    var first = roads.first;
    var last = roads.last;
    double bestNext = slots.best(k + 1);
    for (int group = 0; group < roads.groups.length - 1; group++) {
      int from = roads.groups[group];
      long shortest = roads.minutes[from] + fixed;
      if (shortest > room || alone[first[from]] + bestNext <= threshold[(int) shortest >> shift]) {
        continue;
      }
      for (int i = from; i < roads.groups[group + 1] && roads.minutes[i] + fixed <= room; i++) {
        double points =
            roads.withinCommune[i]
                ? slots.together(k, first[i], last[i])
                : alone[first[i]] + next[last[i]];
        add(ALONE + k, i, points - roads.cost[i], (int) (roads.minutes[i] + fixed));
      }
    }
  }

  private void add(int shape, int round, double points, int length) {
    int at = length >> shift;
    if (points > threshold[at]) {
      if (size == found.length) {
        found = Arrays.copyOf(found, 2 * size);
        worth = Arrays.copyOf(worth, 2 * size);
        minutes = Arrays.copyOf(minutes, 2 * size);
      }
      found[size] = (round + 1) * SHAPES + shape;
      worth[size] = points;
      minutes[size++] = length;
      double reach = points - Boltzmann.REACH * temperature;
      for (int i = sharing ? at + 1 : at; i < lengths && threshold[i] < reach; i++) {
        threshold[i] = reach;
      }
    }
  }

  /** The number of options; none where the day cannot hold anything, not even nothing. */
  int size() {
    return size;
  }

  /** The points that an option adds to the plan. */
  double worth(int option) {
    return worth[option];
  }

  /** The length of the day with this option; 0 when it is not worked. */
  int minutes(int option) {
    return minutes[option];
  }

  /** Draws one of the options, each with the probability that its worth gives it. */
  void draw(SplittableRandom dice, DayUse use) {
    double best = NEVER;
    for (int i = 0; i < size; i++) {
      best = Math.max(best, worth[i]);
    }
    double perPoint = 1 / temperature;
    double sum = 0;
    for (int i = 0; i < size; i++) {
      worth[i] = Boltzmann.weight((best - worth[i]) * perPoint);
      sum += worth[i];
    }
    double point = dice.nextDouble() * sum;
    int chosen = size - 1;
    for (int i = 0; i < size; i++) {
      point -= worth[i];
      if (point < 0) {
        chosen = i;
        break;
      }
    }
    take(chosen, dice, use);
  }

  /** Fills a day with an option, its contents drawn. */
  void take(int option, SplittableRandom dice, DayUse use) {
    use.clear();
    int round = found[option] / SHAPES - 1;
    if (round >= 0) {
      fill(use, found[option] % SHAPES, round, dice);
      use.minutes = minutes[option];
      use.cost = roads.cost[round];
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
  }
}
