package org.escale.agenda;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a session takes place, as a timetable says it.
 *
 * @param lat latitude of the stop, degrees (WGS 84)
 * @param lon longitude of the stop, degrees (WGS 84)
 */
public record Place(
    String stopId,
    String stopName,
    @Nullable String address,
    double lat,
    double lon,
    String communeCode,
    String communeName,
    UUID vehicleId,
    String vehicleName) {
  /** The stop's name for those who read the commune's beside it. */
  public String spot() {
    return spot(stopName, communeName);
  }

  /** « Denain, place » is « place » where « Denain » is said already. */
  public static String spot(String stopName, String communeName) {
    var prefix = communeName + ", ";
    return stopName.startsWith(prefix) ? stopName.substring(prefix.length()) : stopName;
  }
}
