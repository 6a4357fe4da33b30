package org.escale.calendar.openinghours;

/** What a place is at a moment. */
public enum HoursState {
  CLOSED,
  OPEN,
  /** It may be open: by appointment, in good weather, until somebody goes home. */
  UNKNOWN
}
