package org.escale.network.schools;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A nursery or elementary school.
 *
 * @param uai its national number, with the letter that checks it
 * @param kind "nursery", "elementary" or "both"; null where no file has said it
 * @param sector "public" or "private"
 * @param state "to-open", "open", "to-close" or "closed"
 * @param communeCode the commune of the territory that it is in; null when it is outside
 * @param lat degrees, WGS 84; null together with lon where no position is known
 * @param rhythm "4-days" or "4.5-days" of class a week
 * @param sourceDate the day on which the directory last changed its line
 * @param spaceId the school space that it houses
 */
public record School(
    String uai,
    String name,
    @Nullable String kind,
    @Nullable String sector,
    String state,
    String inseeCode,
    @Nullable String communeName,
    @Nullable String communeCode,
    @Nullable String address,
    @Nullable String postcode,
    @Nullable Double lat,
    @Nullable Double lon,
    @Nullable String phone,
    @Nullable String email,
    @Nullable Integer pupils,
    @Nullable Integer classes,
    @Nullable String rhythm,
    @Nullable LocalDate sourceDate,
    Instant updatedAt,
    @Nullable UUID spaceId) {

  public boolean outsideTerritory() {
    return communeCode == null;
  }
}
