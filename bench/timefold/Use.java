package timefold;

import java.util.EnumMap;
import java.util.Map;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Visit;
import org.jspecify.annotations.Nullable;

/**
 * What a day can hold: one visit, or two in slots that follow each other. A planning value,
 * compared by identity.
 */
public final class Use {
  static final int OPEN = -1;

  /** The first slot used, 0 to 2. */
  final int from;

  final Held first;

  /** What the next slot holds; null for a day of one slot. */
  final @Nullable Held second;

  /** The length of the day. */
  final int minutes;

  /** The points that its drives cost. */
  final int distance;

  /** A stop, its commune, and a request or OPEN, as indices. */
  record Held(int stop, int commune, int content) {
    boolean isOpen() {
      return content == OPEN;
    }
  }

  Use(int from, Held first, @Nullable Held second, int minutes, int distance) {
    this.from = from;
    this.first = first;
    this.second = second;
    this.minutes = minutes;
    this.distance = distance;
  }

  /** What a slot holds; null for nothing. */
  @Nullable Held in(int slot) {
    return slot == from ? first : slot == from + 1 ? second : null;
  }

  Map<Slot, Visit> visits(Facts facts) {
    var visits = new EnumMap<Slot, Visit>(Slot.class);
    for (var slot : Slot.values()) {
      var held = in(slot.ordinal());
      if (held != null) visits.put(slot, facts.visit(held));
    }
    return visits;
  }
}
