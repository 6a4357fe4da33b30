package org.escale.network;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The named rule {@code published_place_is_complete}, said before the database has to. */
final class Completeness {
  private Completeness() {}

  /** The fields by their message keys {@code network.place.<field>}. */
  static List<String> missing(Place place) {
    var missing = new ArrayList<String>();
    need(missing, "pivot", place.sheet().pivot());
    if (place.vehicleId() == null) {
      need(missing, "commune", place.at().communeName());
      need(missing, "postcode", place.at().postcode());
      need(missing, "address", place.at().address());
    }
    if (place.offer().services().isEmpty()) missing.add("services");
    return missing;
  }

  private static void need(List<String> missing, String field, @Nullable String value) {
    if (value == null || value.isBlank()) missing.add(field);
  }
}
