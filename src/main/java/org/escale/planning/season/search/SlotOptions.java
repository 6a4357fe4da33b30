package org.escale.planning.season.search;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What each slot of an empty day may hold at each stop, with its worth: an open session, or a
 * request that nobody serves, and the visit that REGULARITY counts.
 *
 * <p>Most stops can only have an open session. Where there is more to choose from, the worth is
 * that of a draw between the {@link Contents}.
 */
final class SlotOptions {
  private static final double NEVER = DayOptions.NEVER;
  private final Tables tables;
  private final State state;
  private final Days days;
  private final OpenWorth open;
  private final Offers offers;
  private final Contents contents;
  private final boolean[] usable = new boolean[Tables.SLOTS];
  private final double[][] alone = new double[Tables.SLOTS][];
  private final double[] best = new double[Tables.SLOTS];
  private final double[] visit;
  private final double[] visitGain;
  private int day;

  SlotOptions(Tables tables, State state) {
    this.tables = tables;
    this.state = state;
    this.days = tables.days;
    open = new OpenWorth(tables, state);
    offers = new Offers(tables);
    contents = new Contents(tables, state, offers, open);
    visit = new double[tables.communes];
    visitGain = state.regularity.gains();
    for (int k = 0; k < Tables.SLOTS; k++) {
      alone[k] = new double[tables.stops];
    }
  }

  void look(int day, Roads roads, double temperature) {
    this.day = day;
    offers.beginLook();
    contents.beginLook(day, temperature);
    int week = days.week[day] * tables.communes;
    for (int commune : roads.communes) {
      visit[commune] = visitGain[week + commune];
    }
    for (int k = 0; k < Tables.SLOTS; k++) {
      usable[k] = mayUse(k);
      if (usable[k]) {
        open.look(day, k, k > 0 && usable[k - 1], roads);
      }
    }
    for (int k = 0; k < Tables.SLOTS; k++) {
      if (usable[k]) {
        lookAtStops(k, roads);
      }
    }
  }

  /** SLOT_UNAVAILABLE, REST_AFTER_EVENING and slots that a pin closes. */
  private boolean mayUse(int k) {
    if (tables.quality[moment(k)] < 0 || days.pinnedStop[cell(k)] == Days.CLOSED) {
      return false;
    }
    return switch (k) {
      case 0 -> !state.uses(days.before[day], Tables.SLOTS - 1);
      case Tables.SLOTS - 1 -> !state.uses(days.after[day], 0);
      default -> true;
    };
  }

  private int cell(int k) {
    return day * Tables.SLOTS + k;
  }

  private int moment(int k) {
    return days.date[day] * Tables.SLOTS + k;
  }

  private void lookAtStops(int k, Roads roads) {
    for (int i = 0; i < roads.solos; i++) {
      int commune = tables.communeOf[roads.first[i]];
      alone[k][roads.first[i]] = open.one(k, commune) + visit[commune];
    }
    markStops(k);
    if (days.pinnedStop[cell(k)] >= 0) {
      Arrays.fill(alone[k], NEVER);
    }
    for (int i = 0; i < offers.markedCount(); i++) {
      int stop = offers.marked(i);
      alone[k][stop] = contents.alone(k, stop) + visit[tables.communeOf[stop]];
    }
    best[k] = NEVER;
    for (int i = 0; i < roads.solos; i++) {
      best[k] = Math.max(best[k], alone[k][roads.first[i]]);
    }
  }

  /** Marks the stops of open requests, of the plan in force and of a pin. */
  private void markStops(int k) {
    offers.beginSlot();
    for (int r : tables.requestsAt[moment(k)]) {
      if (state.servedOn[r] < 0 && !days.pinnedRequest[r]) {
        for (int stop : tables.stopsOf[r]) {
          offers.add(k, stop, r);
        }
      }
    }
    int previous = days.previousStop[cell(k)];
    if (previous >= 0) {
      offers.mark(k, previous);
    }
    int pinned = days.pinnedStop[cell(k)];
    if (pinned >= 0) {
      offers.mark(k, pinned);
    }
  }

  boolean isUsable(int k) {
    return usable[k];
  }

  /** Whether a pin asks for a visit on this day. */
  boolean mustWork() {
    return days.pinned[day];
  }

  /** Whether no pin asks for a visit in a slot other than these two. */
  boolean needsOnly(int k, int next) {
    if (days.pinned[day]) {
      for (int other = 0; other < Tables.SLOTS; other++) {
        if (other != k && other != next && days.pinnedStop[cell(other)] >= 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** By stop: the worth of a visit in this slot, as the commune's only one of the day. */
  double[] alone(int k) {
    return alone[k];
  }

  /** The worth of the best visit in this slot. */
  double best(int k) {
    return best[k];
  }

  /** The worth of this slot and the next at one stop. */
  double together(int k, int stop) {
    if (offers.isMarked(k, stop) || offers.isMarked(k + 1, stop) || days.pinned[day]) {
      return together(k, stop, stop);
    }
    int commune = tables.communeOf[stop];
    return open.both(k, commune) + visit[commune];
  }

  /** The worth of this slot and the next at two stops of one commune. */
  double together(int k, int stop, int next) {
    return contents.together(k, stop, next) + visit[tables.communeOf[stop]];
  }

  void drawAlone(int k, int stop, SplittableRandom dice, DayUse use) {
    contents.drawAlone(k, stop, dice, use);
  }

  void drawTogether(int k, int stop, int next, SplittableRandom dice, DayUse use) {
    contents.drawTogether(k, stop, next, dice, use);
  }
}
