package org.escale.planning.season;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A slot whose use is settled: the past, a promise, a breakdown.
 *
 * @param visit what the slot holds; null when it stays unused
 */
public record Pin(String vehicle, LocalDate date, Slot slot, @Nullable Visit visit) {

  /** The content, in files, of a slot that stays unused. */
  public static final String CLOSED = "CLOSED";
}
