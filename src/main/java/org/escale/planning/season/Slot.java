package org.escale.planning.season;

/** A half-day on which a vehicle can stand somewhere; slots follow each other in this order. */
public enum Slot {
  /** The morning. */
  AM,
  /** The afternoon. */
  PM,
  /** The evening. */
  EV
}
