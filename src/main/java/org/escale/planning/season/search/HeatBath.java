package org.escale.planning.season.search;

import java.util.SplittableRandom;
import org.escale.planning.season.tables.DayUse;
import org.escale.planning.season.tables.Tables;

/**
 * Changes that look at the whole catalogue of a day: the day is emptied and given one of its uses,
 * the likelier the more it is worth beside the rest of the plan. So is a second day, after a first
 * one was given a use that the catalogue's own chances drew.
 */
final class HeatBath {
  private static final double ONE_DAY = 0.2;
  private final Tables tables;
  private final State state;
  private final Fit fit;
  private final Catalogue catalogue;
  private final Neighbours neighbours;
  private final SplittableRandom dice;
  private final DayUse drawn = new DayUse();
  private final DayUse candidate = new DayUse();
  private final DayUse chosen = new DayUse();
  private final DayUse[] before = {new DayUse(), new DayUse()};
  private Cooling cooling;
  private boolean forgets;

  HeatBath(
      Tables tables,
      State state,
      Fit fit,
      Catalogue catalogue,
      Neighbours neighbours,
      SplittableRandom dice) {
    this.tables = tables;
    this.state = state;
    this.fit = fit;
    this.catalogue = catalogue;
    this.neighbours = neighbours;
    this.dice = dice;
    cooling = new Cooling(1, 1);
  }

  /**
   * Changes a day, and in most cases another one with it.
   *
   * @param forgets whether what a day holds is lost when its catalogue does not have it: that takes
   *     the plan back to what the prices know, from wherever it strayed
   */
  void change(int day, Cooling cooling, boolean forgets) {
    this.cooling = cooling;
    this.forgets = forgets;
    if (dice.nextDouble() < ONE_DAY) {
      one(day);
    } else {
      two(day);
    }
  }

  private void one(int day) {
    empty(day, before[0]);
    state.put(day, choose(day, before[0]) ? chosen : before[0]);
  }

  private void two(int day) {
    catalogue.draw(day, dice, drawn);
    int holder = neighbours.holder(day, drawn);
    int other = holder == Tables.NONE ? neighbours.draw(day) : holder;
    if (other < 0 || other == day) {
      return;
    }
    double least = state.worth() - cooling.mayCost(dice);
    empty(day, before[0]);
    empty(other, before[1]);
    if (fit.fitsBeside(day, drawn)) {
      state.put(day, drawn);
      if (choose(other, before[1])) {
        state.put(other, chosen);
        if (state.worth() >= least) {
          return;
        }
        state.clear(other);
      }
      state.clear(day);
    }
    state.put(day, before[0]);
    state.put(other, before[1]);
  }

  private void empty(int day, DayUse held) {
    state.read(day, held);
    state.clear(day);
  }

  /** Chooses a use for an empty day; false when none fits. */
  private boolean choose(int day, DayUse held) {
    double best = Double.NEGATIVE_INFINITY;
    if (!tables.days.pinned[day]) {
      chosen.clear();
      best = state.worth() + cooling.noise(dice);
    }
    if (!forgets && held.isWorked()) {
      best = better(day, held, best);
    }
    for (int i = 0; i < catalogue.size(day); i++) {
      catalogue.read(day, i, candidate);
      best = better(day, candidate, best);
    }
    return best > Double.NEGATIVE_INFINITY;
  }

  private double better(int day, DayUse use, double best) {
    if (!fit.fitsBeside(day, use)) {
      return best;
    }
    double worth = state.worthWith(day, use) + cooling.noise(dice);
    if (worth > best) {
      chosen.copy(use);
      return worth;
    }
    return best;
  }
}
