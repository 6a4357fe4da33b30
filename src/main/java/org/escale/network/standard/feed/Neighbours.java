package org.escale.network.standard.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.escale.network.standard.Field;

/**
 * Positions that cannot be right: far from where the other places of their département are. A
 * geocoder that takes one commune for another of the same name errs by hundreds of kilometres; no
 * département is that large.
 */
final class Neighbours {
  private static final int ENOUGH_TO_COMPARE = 4;
  private static final double FAR_KILOMETRES = 150;
  private static final double KILOMETRES_A_DEGREE = 111.2;

  private record Spot(int line, String sourceId, String name, double lat, double lon) {}

  private final Map<String, List<Spot>> byDepartment = new HashMap<>();

  void add(ReadRow row) {
    var place = row.place();
    var lat = place.number(Field.LATITUDE);
    var lon = place.number(Field.LONGITUDE);
    if (lat == null || lon == null || !place.has(Field.POSTCODE)) return;
    byDepartment
        .computeIfAbsent(department(place.text(Field.POSTCODE)), d -> new ArrayList<>())
        .add(new Spot(row.line(), row.sourceId(), place.text(Field.NAME), lat, lon));
  }

  /** By line. */
  List<RowRemark> far() {
    var far = new ArrayList<RowRemark>();
    for (var spots : byDepartment.values()) {
      if (spots.size() < ENOUGH_TO_COMPARE) continue;
      double lat = median(spots, Spot::lat);
      double lon = median(spots, Spot::lon);
      for (var spot : spots) {
        if (kilometres(spot, lat, lon) <= FAR_KILOMETRES) continue;
        var written = spot.lat() + ", " + spot.lon();
        var remark = new Remark(Field.LATITUDE.wireName(), written, Reason.FAR_FROM_ITS_NEIGHBOURS);
        far.add(new RowRemark(spot.line(), spot.sourceId(), spot.name(), remark));
      }
    }
    far.sort(Comparator.comparingInt(RowRemark::line));
    return far;
  }

  /** Two digits of the postcode, three overseas. */
  private static String department(String postcode) {
    return postcode.substring(0, postcode.startsWith("97") || postcode.startsWith("98") ? 3 : 2);
  }

  private static double median(List<Spot> spots, ToDoubleFunction<Spot> degrees) {
    var sorted = spots.stream().mapToDouble(degrees).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static double kilometres(Spot spot, double lat, double lon) {
    double east = (spot.lon() - lon) * Math.cos(Math.toRadians(lat));
    return Math.hypot(spot.lat() - lat, east) * KILOMETRES_A_DEGREE;
  }
}
