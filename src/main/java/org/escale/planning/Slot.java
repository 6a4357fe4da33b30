package org.escale.planning;

import java.time.LocalTime;

/** A half-day on which the bus can stand somewhere. AM and PM follow each other, PM and EV too. */
public enum Slot {
  /** The morning. */
  AM(LocalTime.of(9, 30)),
  /** The afternoon. */
  PM(LocalTime.of(14, 0)),
  /** The evening. */
  EV(LocalTime.of(18, 15));

  private final LocalTime usualStart;

  Slot(LocalTime usualStart) {
    this.usualStart = usualStart;
  }

  /** When sessions of this slot begin in a season that says nothing else; local time. */
  public LocalTime usualStart() {
    return usualStart;
  }
}
