package org.escale.calendar.openinghours;

import org.jspecify.annotations.Nullable;

/**
 * What hours mean depends on where the place is.
 *
 * @param position null where nobody knows it: the sun then rises at 6:00 and sets at 18:00
 */
public record HoursContext(Holidays holidays, @Nullable Position position) {
  /** No holidays and no position. */
  public static final HoursContext BARE = new HoursContext(Holidays.NONE, null);
}
