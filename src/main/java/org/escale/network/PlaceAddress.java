package org.escale.network;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where a place is.
 *
 * @param communeCode the commune of the territory that it is in; null when it is outside
 * @param inseeCode the commune's INSEE code, inside and outside
 * @param lat degrees, WGS 84; null together with lon where no position is known
 * @param zone the zone that its hours are told in
 */
public record PlaceAddress(
    @Nullable String communeCode,
    @Nullable String inseeCode,
    @Nullable String communeName,
    @Nullable String postcode,
    @Nullable String address,
    @Nullable String more,
    @Nullable Double lat,
    @Nullable Double lon,
    ZoneId zone) {

  public boolean outsideTerritory() {
    return communeCode == null;
  }
}
