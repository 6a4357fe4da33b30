package org.escale.planning.season.tables;

import java.util.Arrays;

/**
 * What a day holds, slot by slot, with the length and the cost of its round. Mutable, to be used
 * again.
 */
public final class DayUse {
  /** By slot: the stop, or {@link Tables#NONE} where it is unused. */
  public final int[] stop = new int[Tables.SLOTS];

  /** By slot: the request, or {@link Tables#OPEN}. */
  public final int[] content = new int[Tables.SLOTS];

  /** The day's minutes; 0 when it is not worked. */
  public int minutes;

  /** The DISTANCE points of the day, as a positive cost. */
  public long cost;

  public DayUse() {
    clear();
  }

  public void clear() {
    Arrays.fill(stop, Tables.NONE);
    Arrays.fill(content, Tables.OPEN);
    minutes = 0;
    cost = 0;
  }

  public void set(int slot, int stop, int content) {
    this.stop[slot] = stop;
    this.content[slot] = content;
  }

  public void copy(DayUse from) {
    System.arraycopy(from.stop, 0, stop, 0, Tables.SLOTS);
    System.arraycopy(from.content, 0, content, 0, Tables.SLOTS);
    minutes = from.minutes;
    cost = from.cost;
  }

  public boolean uses(int slot) {
    return stop[slot] >= 0;
  }

  public boolean opens(int slot) {
    return stop[slot] >= 0 && content[slot] == Tables.OPEN;
  }

  public boolean isWorked() {
    return minutes > 0 || stop[0] >= 0 || stop[1] >= 0 || stop[2] >= 0;
  }

  /**
   * Takes the length and the cost of the round that the visits need; false when it cannot be made.
   */
  public boolean measure(Tables tables, int depot) {
    minutes = 0;
    cost = 0;
    int from = Tables.NONE;
    int to = Tables.NONE;
    long length = 0;
    for (int k = 0; k < Tables.SLOTS; k++) {
      if (stop[k] >= 0) {
        from = from < 0 ? stop[k] : from;
        to = stop[k];
        length += tables.sessionMinutes[k];
      }
    }
    if (from < 0) {
      return true;
    }
    int round = tables.roads[depot].round(from, to);
    if (round < 0) {
      return false;
    }
    length += tables.roads[depot].minutes[round] + tables.arrivalMinutes * (from == to ? 1 : 2);
    minutes = (int) Math.min(length, Integer.MAX_VALUE);
    cost = tables.roads[depot].cost[round];
    return true;
  }
}
