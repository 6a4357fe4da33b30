package org.escale.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.escale.territory.MapProjection.Position;
import org.escale.territory.TerritoryMap.Area;
import org.escale.territory.TerritoryMap.Line;
import org.escale.territory.TerritoryMap.Mark;
import org.escale.territory.TerritoryMap.Point;
import org.jspecify.annotations.Nullable;

/**
 * A map in the making, begun by {@link TerritoryMaps#draw}: colours communes, sets points, draws
 * ways.
 */
public final class MapDrawing {
  private static final int NAMED_FROM = 4_000;
  private static final double SMALLEST_RADIUS = 10;
  private static final double LARGEST_RADIUS = 50;

  private final String label;
  private final List<Commune> communes;
  private final Map<String, Outline> outlines;
  private final Authority authority;
  private final MapProjection projection;
  private Function<Commune, Mark> marks = commune -> Mark.plain(commune.name());
  private final List<Line> lines = new ArrayList<>();
  private final List<Point> points = new ArrayList<>();

  MapDrawing(
      String label, List<Commune> communes, Map<String, String> geometries, Authority authority) {
    this.label = label;
    this.communes = communes;
    this.authority = authority;
    this.outlines =
        geometries.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> Outline.of(e.getValue())));
    var positions = new ArrayList<Position>();
    communes.forEach(commune -> positions.add(new Position(commune.lat(), commune.lon())));
    outlines.values().forEach(outline -> positions.addAll(outline.positions()));
    this.projection = MapProjection.around(positions, TerritoryMap.WIDTH);
  }

  /** How each commune looks, what it is called, where it leads; by default its name alone. */
  public MapDrawing communes(Function<Commune, Mark> marks) {
    this.marks = marks;
    return this;
  }

  /** Adds a place. */
  public MapDrawing point(double lat, double lon, Mark mark) {
    var at = projection.project(new Position(lat, lon));
    points.add(new Point(mark, at.x(), at.y()));
    return this;
  }

  /** Adds a way along places, as pairs of latitude and longitude. */
  public MapDrawing line(List<double[]> places, Mark mark) {
    var corners =
        places.stream()
            .map(place -> projection.project(new Position(place[0], place[1])))
            .map(at -> String.format(Locale.ROOT, "%.1f,%.1f", at.x(), at.y()))
            .collect(Collectors.joining(" "));
    lines.add(new Line(mark, corners));
    return this;
  }

  public TerritoryMap build() {
    int most = communes.stream().mapToInt(Commune::population).max().orElse(1);
    var areas =
        communes.stream()
            .sorted(Comparator.comparingInt(Commune::population).reversed())
            .map(commune -> area(commune, most))
            .toList();
    return new TerritoryMap(
        label,
        projection.height(),
        MapTiles.under(projection, authority.tileUrl()),
        authority.tileUrl() == null ? null : authority.tileAttribution(),
        areas,
        List.copyOf(lines),
        List.copyOf(points));
  }

  private Area area(Commune commune, int most) {
    var at = projection.project(new Position(commune.lat(), commune.lon()));
    var outline = outlines.get(commune.code());
    double share = Math.sqrt((double) commune.population() / Math.max(1, most));
    var mark = marks.apply(commune);
    return new Area(
        mark,
        outline == null ? null : outline.path(projection),
        at.x(),
        at.y(),
        SMALLEST_RADIUS + share * (LARGEST_RADIUS - SMALLEST_RADIUS),
        name(commune, mark));
  }

  /** The larger ones, and those that stand out. */
  private static @Nullable String name(Commune commune, Mark mark) {
    return commune.population() >= NAMED_FROM || !mark.style().isEmpty() ? commune.name() : null;
  }
}
