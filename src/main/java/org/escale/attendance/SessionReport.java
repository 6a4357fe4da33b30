package org.escale.attendance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The animateur's account of a session that took place.
 *
 * @param closedAt null while visits are being counted
 * @param minutes how long the session really lasted; known once it is closed
 * @param activity what was done, in a few words
 */
public record SessionReport(
    UUID sessionId,
    Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable Integer minutes,
    @Nullable String activity,
    @Nullable String note) {
  public boolean open() {
    return closedAt == null;
  }
}
