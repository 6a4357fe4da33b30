package org.escale.portal.whereabouts;

import org.escale.network.TravelTimes;

/**
 * A place on the map.
 *
 * @param lat latitude, degrees (WGS 84)
 * @param lon longitude, degrees (WGS 84)
 */
public record Point(double lat, double lon) {
  public Point {
    if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
      throw new IllegalArgumentException("no place on earth: " + lat + ", " + lon);
    }
  }

  /** About how many metres one travels to get there, as the bus itself is reckoned to. */
  public int metresTo(Point other) {
    return TravelTimes.roadMetres(lat, lon, other.lat, other.lon);
  }
}
