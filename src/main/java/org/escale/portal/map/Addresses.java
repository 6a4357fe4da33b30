package org.escale.portal.map;

import java.util.Locale;
import org.escale.territory.MapView;
import org.jspecify.annotations.Nullable;

/** Addresses of views, and which one takes a cluster apart. */
final class Addresses {
  private Addresses() {}

  /** A few metres are enough to find the same view again. */
  static String of(MapView view) {
    return String.format(
        Locale.ROOT, "/carte?lat=%.5f&lon=%.5f&z=%d#carte", view.lat(), view.lon(), view.zoom());
  }

  /**
   * The view that shows a cluster's spots as large as can be, closer than the present one; null
   * where no closer view takes any of them apart.
   */
  static @Nullable MapView closer(Cluster cluster, MapView view) {
    double south = Double.POSITIVE_INFINITY;
    double west = Double.POSITIVE_INFINITY;
    double north = Double.NEGATIVE_INFINITY;
    double east = Double.NEGATIVE_INFINITY;
    for (var pin : cluster.pins()) {
      var point = pin.spot().point();
      south = Math.min(south, point.lat());
      north = Math.max(north, point.lat());
      west = Math.min(west, point.lon());
      east = Math.max(east, point.lon());
    }
    var fitting = MapView.of(south, west, north, east);
    var closer =
        new MapView(fitting.lat(), fitting.lon(), Math.max(view.zoom() + 1, fitting.zoom()));
    if (closer.zoom() <= view.zoom()) return null;
    var low = closer.at(south, west);
    var high = closer.at(north, east);
    boolean apart = Math.hypot(high.x() - low.x(), low.y() - high.y()) >= Clusters.APART;
    return apart ? closer : null;
  }
}
