package org.escale.portal.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts pins together that stand too close for a finger. First by a grid, so that thousands cost
 * little; then what is still too close across the grid's lines, until nothing is.
 */
final class Clusters {
  /** Two signs are no closer, in units of the drawing: 44 pixels on a phone. */
  static final double APART = 126;

  private Clusters() {}

  private record Cell(long x, long y) {}

  static List<Cluster> of(Collection<Pin> pins) {
    Map<Cell, List<Pin>> grid = new LinkedHashMap<>();
    for (var pin : pins) {
      var cell = new Cell((long) Math.floor(pin.x() / APART), (long) Math.floor(pin.y() / APART));
      grid.computeIfAbsent(cell, c -> new ArrayList<>()).add(pin);
    }
    var clusters = new ArrayList<>(grid.values().stream().map(Cluster::of).toList());
    while (joinNearest(clusters)) {}
    return clusters;
  }

  /** Joins the two that are closest, if they are too close. */
  private static boolean joinNearest(List<Cluster> clusters) {
    double nearest = APART;
    int one = -1;
    int other = -1;
    for (int a = 0; a < clusters.size(); a++) {
      for (int b = a + 1; b < clusters.size(); b++) {
        double apart =
            Math.hypot(
                clusters.get(a).x() - clusters.get(b).x(),
                clusters.get(a).y() - clusters.get(b).y());
        if (apart < nearest) {
          nearest = apart;
          one = a;
          other = b;
        }
      }
    }
    if (one < 0) return false;
    var pins = new ArrayList<>(clusters.get(one).pins());
    pins.addAll(clusters.remove(other).pins());
    clusters.set(one, Cluster.of(pins));
    return true;
  }
}
