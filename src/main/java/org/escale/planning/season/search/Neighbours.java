package org.escale.planning.season.search;

import java.util.SplittableRandom;
import org.escale.planning.season.tables.DayUse;
import org.escale.planning.season.tables.Days;
import org.escale.planning.season.tables.Tables;

/**
 * Days that stand in each other's way: of a week, of a block, or any; or because one would serve a
 * request that the other serves.
 */
final class Neighbours {
  /** Several days, where one was asked for. */
  static final int SEVERAL = Tables.NONE - 1;

  private static final int WEEK = 6;
  private final Days days;
  private final State state;
  private final SplittableRandom dice;

  Neighbours(Days days, State state, SplittableRandom dice) {
    this.days = days;
    this.state = state;
    this.dice = dice;
  }

  /** Another day; the same one, or -1, when the one drawn is not there. */
  int draw(int day) {
    return switch (dice.nextInt(3)) {
      case 0 -> dice.nextInt(days.count);
      case 1 -> ofBlock(day);
      default -> {
        int near = day - WEEK + dice.nextInt(2 * WEEK + 1);
        yield near < days.count ? near : -1;
      }
    };
  }

  /** A day that shares FOUR_WEEKS_MINUTES. */
  int ofBlock(int day) {
    int[] block = days.inBlock[days.blockOf[day]];
    return block[dice.nextInt(block.length)];
  }

  /**
   * The other day that serves a request of this use; {@link Tables#NONE} when there is none, {@link
   * #SEVERAL} when there are two.
   */
  int holder(int day, DayUse use) {
    int holder = Tables.NONE;
    for (int k = 0; k < Tables.SLOTS; k++) {
      int on = use.uses(k) && use.content[k] >= 0 ? state.servedOn[use.content[k]] : Tables.NONE;
      if (on >= 0 && on != day) {
        if (holder >= 0 && holder != on) {
          return SEVERAL;
        }
        holder = on;
      }
    }
    return holder;
  }
}
