package org.escale.portal;

/**
 * A place on the map.
 *
 * @param lat latitude, degrees (WGS 84)
 * @param lon longitude, degrees (WGS 84)
 */
record Point(double lat, double lon) {
  private static final double EARTH_RADIUS_METRES = 6_371_000;

  /** Roads are about this much longer than the great circle. */
  private static final double ROAD_DETOUR = 1.3;

  Point {
    if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
      throw new IllegalArgumentException("no place on earth: " + lat + ", " + lon);
    }
  }

  /** About how many metres one travels to get there. */
  int metresTo(Point other) {
    var lat1 = Math.toRadians(lat);
    var lat2 = Math.toRadians(other.lat);
    var sinLat = Math.sin((lat2 - lat1) / 2);
    var sinLon = Math.sin(Math.toRadians(other.lon - lon) / 2);
    var haversine = sinLat * sinLat + Math.cos(lat1) * Math.cos(lat2) * sinLon * sinLon;
    return (int)
        Math.round(2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(haversine)) * ROAD_DETOUR);
  }
}
