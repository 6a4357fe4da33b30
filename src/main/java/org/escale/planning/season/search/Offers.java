package org.escale.planning.season.search;

import java.util.Arrays;

/**
 * The requests that could be served on the day that is looked at, slot by slot and stop by stop,
 * and the stops where for any reason there is more to choose from than an open session.
 *
 * <p>A look writes only where there is something to say; what earlier looks wrote is out of date
 * because it bears their number.
 */
final class Offers {
  /** The end of a list of requests. */
  static final int END = -1;

  private final int[][] markedIn = new int[Tables.SLOTS][];
  private final int[][] firstAt = new int[Tables.SLOTS][];
  private int[] marked = new int[64];
  private int markedCount;
  private int[] request = new int[64];
  private int[] next = new int[64];
  private int requestCount;
  private int look;

  Offers(Tables tables) {
    for (int k = 0; k < Tables.SLOTS; k++) {
      markedIn[k] = new int[tables.stops];
      firstAt[k] = new int[tables.stops];
    }
  }

  /** Forgets all. */
  void beginLook() {
    look++;
    requestCount = 0;
  }

  /** Begins the list of a slot's marked stops. */
  void beginSlot() {
    markedCount = 0;
  }

  /** Marks a stop of a slot as one where there is something to choose. */
  void mark(int k, int stop) {
    if (isMarked(k, stop)) {
      return;
    }
    if (markedCount == marked.length) {
      marked = Arrays.copyOf(marked, 2 * markedCount);
    }
    markedIn[k][stop] = look;
    firstAt[k][stop] = END;
    marked[markedCount++] = stop;
  }

  /** Adds a request that could be served at a stop. */
  void add(int k, int stop, int r) {
    mark(k, stop);
    if (requestCount == request.length) {
      request = Arrays.copyOf(request, 2 * requestCount);
      next = Arrays.copyOf(next, 2 * requestCount);
    }
    request[requestCount] = r;
    next[requestCount] = firstAt[k][stop];
    firstAt[k][stop] = requestCount++;
  }

  boolean isMarked(int k, int stop) {
    return markedIn[k][stop] == look;
  }

  /** Number of stops marked since the slot was begun. */
  int markedCount() {
    return markedCount;
  }

  /** The i-th of them. */
  int marked(int i) {
    return marked[i];
  }

  /** The first entry of a stop's list, or {@link #END}. */
  int first(int k, int stop) {
    return isMarked(k, stop) ? firstAt[k][stop] : END;
  }

  /** The entry after this one, or {@link #END}. */
  int next(int entry) {
    return next[entry];
  }

  /** The request of an entry. */
  int request(int entry) {
    return request[entry];
  }
}
