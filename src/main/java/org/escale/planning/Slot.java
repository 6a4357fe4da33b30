package org.escale.planning;

/**
 * A half-day on which a vehicle can stand somewhere. Slots of a day follow each other in this
 * order.
 */
public enum Slot {
  AM,
  PM,
  EV
}
