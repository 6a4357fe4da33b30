package org.escale.planning.season.changes;

import java.time.LocalDate;
import org.escale.planning.season.Slot;
import org.jspecify.annotations.Nullable;

/**
 * A session that one plan holds otherwise than another.
 *
 * @param content the request that it is for, or {@link org.escale.planning.season.Visit#OPEN}
 * @param commune where an open session is, or the stop of a request lies
 * @param from where it was; null when it begins
 * @param to where it is now; null when it ends
 */
public record Change(String content, String commune, @Nullable Seat from, @Nullable Seat to) {

  /** Where and when a session is held, and by whom. */
  public record Seat(String vehicle, LocalDate date, Slot slot, String stop) {}

  /** Whether a session is no longer held. */
  public boolean ends() {
    return to == null;
  }

  /** Whether a session is held that was not before. */
  public boolean begins() {
    return from == null;
  }
}
