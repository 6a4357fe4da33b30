package org.escale.network;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A computer for visitors: one that can be booked.
 *
 * @param label what stands on it, unique in its place
 * @param kind desktop, laptop or tablet
 * @param adapted usable with a disability: height of the table, screen reader, large keys
 */
public record Workstation(
    UUID id,
    UUID placeId,
    @Nullable UUID roomId,
    String label,
    String kind,
    boolean adapted,
    boolean inUse) {

  public Workstation withInUse(boolean inUse) {
    return new Workstation(id, placeId, roomId, label, kind, adapted, inUse);
  }
}
