package org.escale.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.escale.territory.MapProjection.Position;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shape of a commune: closed rings, of which those inside others are holes (even-odd rule). It
 * is kept as a GeoJSON geometry (RFC 7946), Polygon or MultiPolygon.
 */
record Outline(List<List<Position>> rings) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LEAST_CORNERS = 4;

  /** The shape is no polygon in degrees; the message is the key of a message that says why. */
  static class BadOutline extends RuntimeException {
    BadOutline(String messageKey) {
      super(messageKey);
    }
  }

  static Outline of(String geometry) {
    return of(JSON.readTree(geometry));
  }

  /**
   * @throws BadOutline when it is something else, or not in degrees
   */
  static Outline of(JsonNode geometry) {
    var rings = new ArrayList<List<Position>>();
    var coordinates = geometry.path("coordinates");
    switch (geometry.path("type").asString("")) {
      case "Polygon" -> coordinates.forEach(ring -> rings.add(ring(ring)));
      case "MultiPolygon" ->
          coordinates.forEach(polygon -> polygon.forEach(ring -> rings.add(ring(ring))));
      default -> throw new BadOutline("territory.boundary.not-a-polygon");
    }
    if (rings.isEmpty()) throw new BadOutline("territory.boundary.not-a-polygon");
    return new Outline(rings);
  }

  List<Position> positions() {
    return rings.stream().flatMap(List::stream).toList();
  }

  /** As SVG path data, to a tenth of a unit. */
  String path(MapProjection projection) {
    var path = new StringBuilder();
    for (var ring : rings) {
      char step = 'M';
      for (var position : ring.subList(0, ring.size() - 1)) {
        var at = projection.project(position);
        path.append(String.format(Locale.ROOT, "%c%.1f %.1f", step, at.x(), at.y()));
        step = 'L';
      }
      path.append('Z');
    }
    return path.toString();
  }

  /** What of it a view shows, as SVG path data with no more corners than can be seen. */
  String path(MapView view) {
    var projection = view.projection();
    return rings.stream()
        .map(ring -> ring.subList(0, ring.size() - 1).stream().map(projection::project).toList())
        .map(ring -> PlainShape.path(ring, TerritoryMap.WIDTH, MapView.HEIGHT))
        .collect(Collectors.joining());
  }

  private static List<Position> ring(JsonNode ring) {
    var positions = new ArrayList<Position>();
    for (var corner : ring) {
      if (!corner.path(0).isNumber() || !corner.path(1).isNumber()) {
        throw new BadOutline("territory.boundary.not-a-polygon");
      }
      double lon = corner.get(0).asDouble();
      double lat = corner.get(1).asDouble();
      if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
        throw new BadOutline("territory.boundary.not-degrees");
      }
      positions.add(new Position(lat, lon));
    }
    if (positions.size() < LEAST_CORNERS || !positions.getFirst().equals(positions.getLast())) {
      throw new BadOutline("territory.boundary.not-closed");
    }
    return positions;
  }
}
