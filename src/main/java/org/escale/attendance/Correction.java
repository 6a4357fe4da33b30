package org.escale.attendance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody saw a count stand at a number of people and says that it should be another.
 *
 * @param eventId identifier of the event that will carry the difference
 * @param corrected the count
 * @param was what they saw, earlier corrections included
 * @param is what it should be; zero takes the count back
 */
public record Correction(
    UUID eventId, UUID corrected, int was, int is, @Nullable String note, Instant occurredAt) {
  /** The difference as an event: « un de moins » names the count that it lowers. */
  VisitEvent asEventOn(VisitEvent count) {
    return new VisitEvent(
        eventId, count.sessionId(), count.audience(), is - was, corrected, note, occurredAt);
  }
}
