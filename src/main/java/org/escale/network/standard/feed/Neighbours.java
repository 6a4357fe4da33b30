package org.escale.network.standard.feed;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

  private Neighbours() {}

  /** The lines whose position is far from the middle of those of their département. */
  static Set<Integer> far(List<ReadRow> rows) {
    var far = new HashSet<Integer>();
    rows.stream()
        .filter(row -> row.place().has(Field.POSTCODE))
        .filter(row -> row.place().has(Field.LATITUDE) && row.place().has(Field.LONGITUDE))
        .collect(Collectors.groupingBy(Neighbours::department))
        .values()
        .stream()
        .filter(group -> group.size() >= ENOUGH_TO_COMPARE)
        .forEach(group -> {
          double lat = median(group, Field.LATITUDE);
          double lon = median(group, Field.LONGITUDE);
          for (var row : group) if (kilometres(row, lat, lon) > FAR_KILOMETRES) far.add(row.line());
        });
    return far;
  }

  /** Two digits of the postcode, three overseas. */
  private static String department(ReadRow row) {
    var postcode = row.place().text(Field.POSTCODE);
    return postcode.substring(0, postcode.startsWith("97") || postcode.startsWith("98") ? 3 : 2);
  }

  private static double median(List<ReadRow> rows, Field field) {
    var sorted =
        rows.stream().mapToDouble(row -> Double.parseDouble(row.place().text(field))).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static double kilometres(ReadRow row, double lat, double lon) {
    double north = Double.parseDouble(row.place().text(Field.LATITUDE)) - lat;
    double east =
        (Double.parseDouble(row.place().text(Field.LONGITUDE)) - lon) * Math.cos(Math.toRadians(lat));
    return Math.hypot(north, east) * KILOMETRES_A_DEGREE;
  }
}
