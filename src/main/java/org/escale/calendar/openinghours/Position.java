package org.escale.calendar.openinghours;

import java.time.ZoneId;

/**
 * Where a place is, for the hours that follow the sun.
 *
 * @param latitude in degrees, north is positive
 * @param longitude in degrees, east is positive
 * @param zone whose wall clock the hours are written in
 */
public record Position(double latitude, double longitude, ZoneId zone) {
  public Position {
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException(latitude + "," + longitude);
    }
  }
}
