package org.escale.network;

import org.jspecify.annotations.Nullable;

/**
 * A place where a vehicle stands and opens.
 *
 * @param id the commune's code and a number: "59172-1"
 * @param lat degrees, WGS 84
 * @param active whether it can be used in seasons to come; a retired stop keeps its past
 */
public record Stop(
    String id,
    String communeCode,
    String name,
    @Nullable String address,
    double lat,
    double lon,
    boolean active) {

  Stop withActive(boolean active) {
    return new Stop(id, communeCode, name, address, lat, lon, active);
  }
}
