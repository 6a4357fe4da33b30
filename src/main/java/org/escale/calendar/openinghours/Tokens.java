package org.escale.calendar.openinghours;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The words and signs of a text, in their order; the last one is {@link Kind#END}. */
final class Tokens {
  private final String text;
  private Kind[] kinds = new Kind[32];
  private int[] values = new int[32];
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private @Nullable String @Nullable [] comments;
  private int size;

  Tokens(String text) {
    this.text = text;
  }

  void add(Kind kind, int value, int start, int end) {
    if (size == kinds.length) grow();
    kinds[size] = kind;
    values[size] = value;
    starts[size] = start;
    ends[size++] = end;
  }

  void comment(String comment, int start, int end) {
    add(Kind.COMMENT, size, start, end);
    var all = comments;
    if (all == null) comments = all = new @Nullable String[kinds.length];
    if (all.length < size) comments = all = Arrays.copyOf(all, kinds.length);
    all[size - 1] = comment;
  }

  private void grow() {
    kinds = Arrays.copyOf(kinds, size * 2);
    values = Arrays.copyOf(values, size * 2);
    starts = Arrays.copyOf(starts, size * 2);
    ends = Arrays.copyOf(ends, size * 2);
  }

  int size() {
    return size;
  }

  /** What stands at a place; {@link Kind#END} beyond the last one. */
  Kind kind(int at) {
    return at < size ? kinds[at] : Kind.END;
  }

  int value(int at) {
    return values[at];
  }

  String comment(int at) {
    var all = comments;
    var comment = all == null ? null : all[at];
    return comment == null ? "" : comment;
  }

  /** How many characters it has. */
  int length(int at) {
    return ends[at] - starts[at];
  }

  /** As it was written. */
  String word(int at) {
    return text.substring(starts[at], ends[at]);
  }

  /** Whether nothing stands between it and the one before it. */
  boolean joined(int at) {
    return at > 0 && at < size && ends[at - 1] == starts[at];
  }

  void replace(int at, Kind kind, int value) {
    kinds[at] = kind;
    values[at] = value;
  }

  UnreadableHours refusal(UnreadableHours.Reason reason, int at) {
    var known = at < size;
    var start = known ? starts[at] : text.length();
    return new UnreadableHours(reason, start, known ? text.substring(start, ends[at]) : "");
  }
}
