package org.escale.planning.season.search;

import java.util.SplittableRandom;
import org.escale.planning.season.tables.Days;

/** Days that stand in each other's way: of a week, of a block, or any. */
final class Neighbours {
  private static final int WEEK = 6;
  private final Days days;
  private final SplittableRandom dice;

  Neighbours(Days days, SplittableRandom dice) {
    this.days = days;
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
}
