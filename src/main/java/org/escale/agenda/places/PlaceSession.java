package org.escale.agenda.places;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One opening of a place that stands still.
 *
 * @param id never changes while the place opens at that time
 * @param day the local day on which it begins
 * @param cancellationReason why it does not take place; null when it does
 * @param withdrawn cancelled because the hours have changed, not by somebody's decision for that
 *     day
 * @param openedAt when people were first received; from then on it is a fact
 * @param sequence how often what residents were told has changed (SEQUENCE of RFC 5545)
 * @param updatedAt when it was last told otherwise
 */
public record PlaceSession(
    UUID id,
    UUID placeId,
    LocalDate day,
    Instant startsAt,
    Instant endsAt,
    @Nullable String cancellationReason,
    boolean withdrawn,
    @Nullable Instant openedAt,
    int sequence,
    Instant updatedAt) {

  public boolean cancelled() {
    return cancellationReason != null;
  }
}
