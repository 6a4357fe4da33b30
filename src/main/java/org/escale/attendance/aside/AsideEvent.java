package org.escale.attendance.aside;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to judge.
 *
 * @param disputed whether it contradicts the log, and so has no place in it
 * @param toldAt by the device's clock; null where it cannot be read
 * @param type null where it cannot be read
 * @param reason as devices are told it, or {@code waiting}
 * @param session as told, if there is such a session
 * @param content as it came
 */
public record AsideEvent(
    UUID id,
    boolean disputed,
    String device,
    @Nullable Instant toldAt,
    Instant receivedAt,
    @Nullable String type,
    String reason,
    @Nullable UUID session,
    @Nullable String audience,
    @Nullable Integer headcount,
    @Nullable String label,
    String content) {
  /** Whether it may be people: all but what is known to be something else. */
  public boolean countable() {
    return type == null || type.equals("visit");
  }
}
