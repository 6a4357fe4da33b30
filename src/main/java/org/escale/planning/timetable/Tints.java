package org.escale.planning.timetable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.escale.planning.season.Season;
import org.escale.planning.season.Stop;

/**
 * A tint of the stylesheet for each commune, {@code tint-0} to {@code tint-11}: communes that share
 * one lie as far apart as can be, the neediest choosing first.
 */
final class Tints {
  static final int COUNT = 12;

  private Tints() {}

  static Map<String, Integer> of(Season season) {
    var places = new HashMap<String, Stop>();
    season.stops().forEach(stop -> places.putIfAbsent(stop.commune(), stop));
    var byTint = new ArrayList<List<Stop>>();
    for (int tint = 0; tint < COUNT; tint++) byTint.add(new ArrayList<>());
    var tints = new HashMap<String, Integer>();
    season.communes().stream()
        .sorted(Comparator.comparingInt(commune -> -commune.need()))
        .forEach(commune -> {
          var place = places.get(commune.code());
          if (place == null) {
            tints.put(commune.code(), 0);
            return;
          }
          int best = 0;
          for (int tint = 1; tint < COUNT; tint++) {
            if (nearest(byTint.get(tint), place) > nearest(byTint.get(best), place)) {
              best = tint;
            }
          }
          byTint.get(best).add(place);
          tints.put(commune.code(), best);
        });
    return tints;
  }

  private static double nearest(List<Stop> others, Stop place) {
    return others.stream()
        .mapToDouble(other -> apart(other, place))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** Good enough to tell near from far within a territory. */
  private static double apart(Stop one, Stop other) {
    var a = one.label();
    var b = other.label();
    if (a.lat() == null || a.lon() == null || b.lat() == null || b.lon() == null) return 0;
    return Math.hypot(a.lat() - b.lat(), (a.lon() - b.lon()) * Math.cos(Math.toRadians(a.lat())));
  }
}
