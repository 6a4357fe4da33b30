package org.escale.attendance;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People counted at a session, or the correction of such a count.
 *
 * @param eventId made where the count is made, before it is sent (UUIDv7): sent twice, it counts
 *     once
 * @param audience code of an {@link Audience}
 * @param headcount people; in a correction the difference to what was counted before, so never zero
 *     and below zero in corrections only
 * @param corrects the count that this event corrects
 * @param occurredAt by the clock of the device
 */
public record VisitEvent(
    UUID eventId,
    UUID sessionId,
    String audience,
    int headcount,
    @Nullable UUID corrects,
    @Nullable String note,
    Instant occurredAt) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** An identifier for an event made at that instant (UUIDv7, RFC 9562). */
  public static UUID newId(Instant instant) {
    var random = new byte[10];
    RANDOM.nextBytes(random);
    var high =
        instant.toEpochMilli() << 16 | 0x7000L | (random[0] & 0x0fL) << 8 | random[1] & 0xffL;
    var low = 0L;
    for (var i = 2; i < random.length; i++) low = low << 8 | random[i] & 0xffL;
    return new UUID(high, low & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L);
  }

  /** Whether both say the same: when and by whom it was sent does not matter. */
  boolean saysTheSameAs(VisitEvent other) {
    return sessionId.equals(other.sessionId)
        && audience.equals(other.audience)
        && headcount == other.headcount
        && Objects.equals(corrects, other.corrects)
        && Objects.equals(note, other.note);
  }
}
