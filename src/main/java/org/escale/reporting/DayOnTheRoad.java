package org.escale.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle on a day on which it held at least one session.
 *
 * @param sessions held on that day
 * @param metres of the planned tour from depot to depot; null where no tour is known
 */
public record DayOnTheRoad(LocalDate day, String vehicle, int sessions, @Nullable Integer metres) {
  public int knownMetres() {
    return metres == null ? 0 : metres;
  }
}
