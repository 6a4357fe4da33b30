package org.escale.portal.nearby;

import java.time.Duration;
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
  private static final Duration DAY_AND_NIGHT = Duration.ofHours(48);

  public boolean cancelled() {
    return cancellationReason != null;
  }

  /** Whether one can walk in at that instant, to the minute. */
  public boolean takesPlaceAt(Instant instant) {
    return !cancelled() && !instant.isBefore(startsAt) && instant.isBefore(endsAt);
  }

  /** Whether it lasts so long that nobody would read its hours. */
  public boolean dayAndNight() {
    return Duration.between(startsAt, endsAt).compareTo(DAY_AND_NIGHT) >= 0;
  }

  SpotOpening startingAt(Instant instant) {
    return new SpotOpening(
        spot, sessionId, instant, endsAt, cancellationReason, sequence, updatedAt);
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
