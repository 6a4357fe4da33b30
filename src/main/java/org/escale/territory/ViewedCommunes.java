package org.escale.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.escale.territory.MapView.At;
import org.escale.territory.TerritoryMap.Area;
import org.escale.territory.TerritoryMap.Mark;

/** The communes that a view shows: their outlines, or circles where none is known. */
final class ViewedCommunes {
  /** The radius of the most populated one, as a share of the territory's width. */
  private static final double LARGEST = 0.05;

  private static final double SMALLEST = 0.01;

  private final List<Commune> communes;
  private final Map<String, String> geometries;
  private final MapView view;

  ViewedCommunes(List<Commune> communes, Map<String, String> geometries, MapView view) {
    this.communes = communes;
    this.geometries = geometries;
    this.view = view;
  }

  /** The most populated first, so that small ones lie over large ones. */
  List<Area> areas() {
    int most = communes.stream().mapToInt(Commune::population).max().orElse(1);
    double width = width();
    var areas = new ArrayList<Area>();
    for (var commune :
        communes.stream()
            .sorted(Comparator.comparingInt(Commune::population).reversed())
            .toList()) {
      var at = view.at(commune.lat(), commune.lon());
      var geometry = geometries.get(commune.code());
      var path = geometry == null ? null : Outline.of(geometry).path(view);
      double share = Math.sqrt((double) commune.population() / Math.max(1, most));
      double radius = width * (SMALLEST + share * (LARGEST - SMALLEST));
      if (path == null ? !reaches(at, radius) : path.isEmpty()) continue;
      areas.add(new Area(Mark.plain(commune.name()), path, at.x(), at.y(), radius, commune.name()));
    }
    return areas;
  }

  /** Of the whole territory, in units of this view. */
  private double width() {
    double west = communes.stream().mapToDouble(Commune::lon).min().orElse(0);
    double east = communes.stream().mapToDouble(Commune::lon).max().orElse(0);
    return view.at(view.lat(), east).x() - view.at(view.lat(), west).x();
  }

  private static boolean reaches(At at, double radius) {
    return at.x() > -radius
        && at.x() < TerritoryMap.WIDTH + radius
        && at.y() > -radius
        && at.y() < MapView.HEIGHT + radius;
  }
}
