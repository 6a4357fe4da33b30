package org.escale.planning.season.replan;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one session.
 *
 * @param before as the plan in force has it; null for a new one
 * @param after as the other plan has it; null for one that no longer takes place
 */
public record Change(@Nullable Held before, @Nullable Held after) {
  /** By when the session was to be, or is now. */
  static final Comparator<Change> ORDER = Comparator.comparing(Change::first, Held.ORDER);

  /** What becomes of a session. */
  public enum Kind {
    /** It takes place at another time, at another stop of its commune or with another vehicle. */
    MOVED,
    /** It no longer takes place. */
    CANCELLED,
    /** There was none like it. */
    NEW
  }

  public Change {
    if (before == null && after == null) throw new IllegalArgumentException("no session");
  }

  public Kind kind() {
    if (before == null) return Kind.NEW;
    return after == null ? Kind.CANCELLED : Kind.MOVED;
  }

  /** As it was, or as it is where it is new. */
  public Held first() {
    if (before != null) return before;
    if (after != null) return after;
    throw new IllegalStateException("no session");
  }
}
