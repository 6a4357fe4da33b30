package org.escale.territory;

import java.util.ArrayList;
import java.util.List;
import org.escale.territory.TerritoryMap.Tile;
import org.jspecify.annotations.Nullable;

/** The operator's map tiles that lie under a drawing. */
final class MapTiles {
  /** Side of a tile in points of a screen. */
  private static final int SIDE = 256;

  private static final int DEEPEST = 18;

  private MapTiles() {}

  /**
   * @param template an address with {z}, {x}, {y}, perhaps {s}; null for no tiles at all
   */
  static List<Tile> under(MapProjection drawing, @Nullable String template) {
    if (template == null) return List.of();
    // As many points as units: sharp on a desk, and a dozen or two of tiles.
    int zoom =
        Math.clamp((long) Math.floor(Math.log(drawing.unit() / SIDE) / Math.log(2)), 0, DEEPEST);
    long across = 1L << zoom;
    double size = drawing.unit() / across;
    long firstX = (long) Math.floor(drawing.west() * across);
    long firstY = (long) Math.floor(drawing.north() * across);
    var tiles = new ArrayList<Tile>();
    for (long y = Math.max(0, firstY); y < across; y++) {
      double top = (y - drawing.north() * across) * size;
      if (top >= drawing.height()) break;
      for (long x = Math.max(0, firstX); x < across; x++) {
        double left = (x - drawing.west() * across) * size;
        if (left >= drawing.width()) break;
        tiles.add(new Tile(address(template, zoom, x, y), left, top, size));
      }
    }
    return tiles;
  }

  private static String address(String template, int zoom, long x, long y) {
    return template
        .replace("{s}", "a")
        .replace("{r}", "")
        .replace("{z}", String.valueOf(zoom))
        .replace("{x}", String.valueOf(x))
        .replace("{y}", String.valueOf(y));
  }
}
