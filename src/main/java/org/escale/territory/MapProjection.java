package org.escale.territory;

import java.util.List;

/**
 * From degrees to units of a drawing, by Web Mercator (EPSG:3857), the projection of map tiles. In
 * between stands the world as a square of side 1, its north-west corner at 0, 0.
 */
record MapProjection(double west, double north, double unit, int width, double height) {
  private static final double MARGIN = 0.06;
  private static final double TALLEST = 1.6;
  private static final double FLATTEST = 0.45;

  /** The surroundings of a single place, as a share of the world. */
  private static final double LEAST_SPAN = 1e-4;

  /** The latitude where the square world ends. */
  private static final double LAST_LATITUDE = 85.05;

  record Position(double lat, double lon) {}

  /** A point of the drawing, or of the square world. */
  record Spot(double x, double y) {}

  /** The drawing of that width on which all positions stand, with a margin. */
  static MapProjection around(List<Position> positions, int width) {
    var spots = positions.stream().map(MapProjection::world).toList();
    double west = spots.stream().mapToDouble(Spot::x).min().orElse(0.5);
    double east = spots.stream().mapToDouble(Spot::x).max().orElse(0.5);
    double north = spots.stream().mapToDouble(Spot::y).min().orElse(0.35);
    double south = spots.stream().mapToDouble(Spot::y).max().orElse(0.35);
    double spanX = Math.max(LEAST_SPAN, east - west) * (1 + 2 * MARGIN);
    double spanY = Math.max(LEAST_SPAN, south - north) * (1 + 2 * MARGIN);
    double shownX = Math.max(spanX, spanY / TALLEST);
    double shownY = Math.max(spanY, shownX * FLATTEST);
    return new MapProjection(
        (west + east - shownX) / 2,
        (north + south - shownY) / 2,
        width / shownX,
        width,
        width * shownY / shownX);
  }

  Spot project(Position position) {
    var world = world(position);
    return new Spot((world.x() - west) * unit, (world.y() - north) * unit);
  }

  /** A position in the square world. */
  static Spot world(Position position) {
    double lat = Math.toRadians(Math.clamp(position.lat(), -LAST_LATITUDE, LAST_LATITUDE));
    double y = (1 - Math.log(Math.tan(lat) + 1 / Math.cos(lat)) / Math.PI) / 2;
    return new Spot((position.lon() + 180) / 360, y);
  }

  /** The other way round. */
  static Position position(double x, double y) {
    double lat = Math.atan(Math.sinh(Math.PI * (1 - 2 * y)));
    return new Position(Math.toDegrees(lat), x * 360 - 180);
  }
}
