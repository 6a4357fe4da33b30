package org.escale.calendar.openinghours;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a place is on one day, minute by minute: parts in their order that do not overlap. */
final class DayPlan {
  private int size;
  private int[] from = new int[8];
  private int[] to = new int[8];
  private HoursState[] state = new HoursState[8];
  private @Nullable String[] comment = new @Nullable String[8];
  private boolean[] guessed = new boolean[8];

  int size() {
    return size;
  }

  int from(int part) {
    return from[part];
  }

  int to(int part) {
    return to[part];
  }

  HoursState state(int part) {
    return state[part];
  }

  @Nullable String comment(int part) {
    return comment[part];
  }

  boolean guessed(int part) {
    return guessed[part];
  }

  void clear() {
    size = 0;
  }

  /** The part that a minute lies in, or -1. */
  int at(int minute) {
    for (var i = 0; i < size; i++) {
      if (minute < to[i]) return minute >= from[i] ? i : -1;
    }
    return -1;
  }

  /** Over whatever is there. */
  void paint(int start, int end, HoursState as, @Nullable String said, boolean guess) {
    if (size > 0 && start < to[size - 1]) erase(start, end);
    if (as != HoursState.CLOSED) insert(start, end, as, said, guess);
  }

  /** Only where the place is closed. */
  void fill(int start, int end, HoursState as, @Nullable String said, boolean guess) {
    if (as == HoursState.CLOSED) return;
    var free = start;
    for (var i = 0; i < size && free < end; i++) {
      if (to[i] <= free) continue;
      if (from[i] > free) {
        insert(free, Math.min(end, from[i]), as, said, guess);
        i++;
      }
      free = Math.max(free, to[i]);
    }
    if (free < end) insert(free, end, as, said, guess);
  }

  private void erase(int start, int end) {
    for (var i = size - 1; i >= 0; i--) {
      if (to[i] <= start) return;
      if (from[i] >= end) continue;
      var before = from[i] < start;
      var after = to[i] > end;
      if (before && after) {
        insertAt(i + 1, end, to[i], state[i], comment[i], guessed[i]);
        to[i] = start;
      } else if (before) to[i] = start;
      else if (after) from[i] = end;
      else remove(i);
    }
  }

  private void insert(int start, int end, HoursState as, @Nullable String said, boolean guess) {
    var at = size;
    while (at > 0 && from[at - 1] >= end) at--;
    insertAt(at, start, end, as, said, guess);
  }

  private void insertAt(
      int at, int start, int end, HoursState as, @Nullable String said, boolean guess) {
    if (size == from.length) grow();
    for (var i = size++; i > at; i--) copy(i - 1, i);
    from[at] = start;
    to[at] = end;
    state[at] = as;
    comment[at] = said;
    guessed[at] = guess;
  }

  private void remove(int at) {
    size--;
    for (var i = at; i < size; i++) copy(i + 1, i);
  }

  private void copy(int source, int target) {
    from[target] = from[source];
    to[target] = to[source];
    state[target] = state[source];
    comment[target] = comment[source];
    guessed[target] = guessed[source];
  }

  private void grow() {
    from = Arrays.copyOf(from, size * 2);
    to = Arrays.copyOf(to, size * 2);
    state = Arrays.copyOf(state, size * 2);
    comment = Arrays.copyOf(comment, size * 2);
    guessed = Arrays.copyOf(guessed, size * 2);
  }
}
