package org.escale.portal.nearby;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One opening of a spot.
 *
 * @param sessionId null where only hours are known: somebody else's place
 * @param endsAt no longer part of it
 * @param cancellationReason why it does not take place; null when it does
 * @param sequence how often what residents were told of it has changed
 * @param updatedAt when that was told; the beginning of time where only hours are known
 */
public record SpotOpening(
    Spot spot,
    @Nullable UUID sessionId,
    Instant startsAt,
    Instant endsAt,
    @Nullable String cancellationReason,
    int sequence,
    Instant updatedAt) {

  public boolean cancelled() {
    return cancellationReason != null;
  }

  /** Whether one can walk in at that instant, to the minute. */
  public boolean takesPlaceAt(Instant instant) {
    return !cancelled() && !instant.isBefore(startsAt) && instant.isBefore(endsAt);
  }

  /** The local day on which it begins. */
  public LocalDate day() {
    return LocalDate.ofInstant(startsAt, spot.zone());
  }

  public LocalTime start() {
    return LocalTime.ofInstant(startsAt, spot.zone());
  }

  public LocalTime end() {
    return LocalTime.ofInstant(endsAt, spot.zone());
  }
}
