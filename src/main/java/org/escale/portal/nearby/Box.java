package org.escale.portal.nearby;

import org.escale.portal.whereabouts.Point;

/** A part of the map between two latitudes and two longitudes, in degrees. */
public record Box(double south, double west, double north, double east) {
  private static final double METRES_PER_DEGREE = 111_195;

  boolean has(Point point) {
    return point.lat() >= south
        && point.lat() <= north
        && point.lon() >= west
        && point.lon() <= east;
  }

  Point centre() {
    return new Point((south + north) / 2, (west + east) / 2);
  }

  /** No part of it is further from its centre: a degree of longitude is nowhere longer. */
  double reachMetres() {
    return METRES_PER_DEGREE * Math.hypot(north - south, east - west) / 2;
  }
}
