package org.escale.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map drawn from the territory's own shapes, ready for the template {@code territory/map}: {@code
 * <div th:replace="~{territory/map :: map(${map})}">}. Positions are in units of the drawing, whose
 * width is {@link #WIDTH}. Each thing has a label for ears and pointers; a thing with a link leads
 * somewhere.
 *
 * @param label what the map shows, in words
 * @param attribution whose tiles these are, to be shown under the map
 */
public record TerritoryMap(
    String label,
    double height,
    List<Tile> tiles,
    @Nullable String attribution,
    List<Area> areas,
    List<Line> lines,
    List<Point> points) {
  public static final int WIDTH = 1000;

  /** A square picture of the background. */
  public record Tile(String address, double x, double y, double size) {}

  /**
   * A commune.
   *
   * @param path its outline as SVG path data; null where none is known, then it is a circle
   * @param radius of that circle; its surface goes with the population
   * @param name to be written on it; null where there is no room
   */
  public record Area(
      Mark mark, @Nullable String path, double x, double y, double radius, @Nullable String name) {}

  /** A place, drawn as a dot. */
  public record Point(Mark mark, double x, double y) {}

  /**
   * A way along places.
   *
   * @param corners "x,y x,y", as SVG writes them
   */
  public record Line(Mark mark, String corners) {}

  /**
   * How a thing looks, what it is called and where it leads.
   *
   * @param style a CSS class of the stylesheet; empty for the plain look
   * @param link a path of this site; null where it leads nowhere
   */
  public record Mark(String style, String label, @Nullable String link) {
    public static Mark plain(String label) {
      return new Mark("", label, null);
    }
  }

  /** Whether something on it can be followed: then it is a group of links, else one picture. */
  public boolean hasLinks() {
    return areas.stream().anyMatch(area -> area.mark().link() != null)
        || points.stream().anyMatch(point -> point.mark().link() != null);
  }
}
