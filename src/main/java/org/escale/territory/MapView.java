package org.escale.territory;

import java.util.List;
import org.escale.territory.MapProjection.Position;

/**
 * A part of the world as a map shows it: where its middle is, how close one looks. A map of a view
 * is {@link TerritoryMap#WIDTH} units wide and {@link #HEIGHT} units high.
 *
 * @param lat of the middle, degrees
 * @param lon of the middle, degrees
 * @param zoom four steps show a quarter of the surface, from {@link #FURTHEST} to {@link #CLOSEST}
 */
public record MapView(double lat, double lon, int zoom) {
  public static final int HEIGHT = 900;

  /** A large part of France. */
  public static final int FURTHEST = 18;

  /** A few streets. */
  public static final int CLOSEST = 68;

  private static final int STEPS_TO_DOUBLE = 4;
  private static final double LAST_LATITUDE = 85;
  private static final double MARGIN = 0.1;

  public MapView {
    lat = Math.clamp(lat, -LAST_LATITUDE, LAST_LATITUDE);
    lon = Math.clamp(lon, -180, 180);
    zoom = Math.clamp(zoom, FURTHEST, CLOSEST);
  }

  /** A point of the drawing, in units from its north-west corner. */
  public record At(double x, double y) {}

  /** The closest view that shows all of a box, with a margin. */
  public static MapView of(double south, double west, double north, double east) {
    var low = MapProjection.world(new Position(south, west));
    var high = MapProjection.world(new Position(north, east));
    double share =
        Math.max((high.x() - low.x()) / TerritoryMap.WIDTH, (low.y() - high.y()) / HEIGHT);
    double scale = (1 - 2 * MARGIN) / Math.max(share, 1e-12);
    double steps = STEPS_TO_DOUBLE * Math.log(scale / TerritoryMap.WIDTH) / Math.log(2);
    var middle = MapProjection.position((low.x() + high.x()) / 2, (low.y() + high.y()) / 2);
    return new MapView(
        middle.lat(), middle.lon(), (int) Math.floor(Math.clamp(steps, FURTHEST, CLOSEST)));
  }

  /** Where points of a view are on its drawing; for many of them, as they share its reckoning. */
  public static final class Sheet {
    private final MapProjection projection;

    private Sheet(MapProjection projection) {
      this.projection = projection;
    }

    public At at(double lat, double lon) {
      var spot = projection.project(new Position(lat, lon));
      return new At(spot.x(), spot.y());
    }
  }

  public Sheet sheet() {
    return new Sheet(projection());
  }

  public At at(double lat, double lon) {
    return sheet().at(lat, lon);
  }

  /** Closer by so many steps, or further away. */
  public MapView zoomed(int steps) {
    return new MapView(lat, lon, zoom + steps);
  }

  /** Aside, in shares of the width and the height: east and south are positive. */
  public MapView moved(double right, double down) {
    var unit = unit();
    var middle = MapProjection.world(new Position(lat, lon));
    var there =
        MapProjection.position(
            middle.x() + right * TerritoryMap.WIDTH / unit, middle.y() + down * HEIGHT / unit);
    return new MapView(there.lat(), there.lon(), zoom);
  }

  public double north() {
    return corner(-1).lat();
  }

  public double west() {
    return corner(-1).lon();
  }

  public double south() {
    return corner(1).lat();
  }

  public double east() {
    return corner(1).lon();
  }

  private Position corner(int side) {
    var middle = MapProjection.world(new Position(lat, lon));
    return MapProjection.position(
        middle.x() + side * TerritoryMap.WIDTH / unit() / 2,
        middle.y() + side * HEIGHT / unit() / 2);
  }

  private double unit() {
    return TerritoryMap.WIDTH * Math.pow(2, (double) zoom / STEPS_TO_DOUBLE);
  }

  MapProjection projection() {
    var middle = MapProjection.world(new Position(lat, lon));
    return new MapProjection(
        middle.x() - TerritoryMap.WIDTH / unit() / 2,
        middle.y() - HEIGHT / unit() / 2,
        unit(),
        TerritoryMap.WIDTH,
        HEIGHT);
  }

  static MapView around(List<Position> positions) {
    if (positions.isEmpty()) return new MapView(46.6, 2.4, FURTHEST); // France
    return of(
        positions.stream().mapToDouble(Position::lat).min().orElseThrow(),
        positions.stream().mapToDouble(Position::lon).min().orElseThrow(),
        positions.stream().mapToDouble(Position::lat).max().orElseThrow(),
        positions.stream().mapToDouble(Position::lon).max().orElseThrow());
  }
}
