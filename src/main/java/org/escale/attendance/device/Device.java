package org.escale.attendance.device;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device that counts, bound to a vehicle or to a place.
 *
 * @param id made on the device (UUIDv7), and kept for its life
 * @param vehicleId null where it is bound to a place
 * @param placeId null where it is bound to a vehicle
 * @param revokedAt since when it may send no more; null while it may
 */
public record Device(
    UUID id,
    String name,
    @Nullable UUID vehicleId,
    @Nullable UUID placeId,
    @Nullable Instant revokedAt) {
  public boolean revoked() {
    return revokedAt != null;
  }
}
