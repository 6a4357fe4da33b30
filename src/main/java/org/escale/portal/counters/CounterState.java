package org.escale.portal.counters;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a counter is at a moment, on its own clock.
 *
 * @param code the last part of its message: open, perhaps, closed, or unsaid where nobody can tell
 * @param until until when it is open, or when a closed one opens next; null where nobody knows
 * @param today the day on which it is asked
 */
public record CounterState(String code, @Nullable LocalDateTime until, LocalDate today) {
  public boolean isOpen() {
    return code.equals("open");
  }

  /** Whether the moment is on this very day, so that the hour says enough. */
  public boolean isUntilToday() {
    return until != null && until.toLocalDate().equals(today);
  }
}
