package org.escale.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.escale.planning.Slot;
import org.jspecify.annotations.Nullable;

/**
 * One staffed opening of one place for one period.
 *
 * @param id never changes: calendars that people have subscribed to know the session by it
 * @param seasonId the season whose plan holds it; null when it was scheduled by hand
 * @param day the local day on which it begins
 * @param kind {@code open} for everyone, otherwise the kind of the request that it serves
 * @param title what it is for, in the workspace; the public is not shown it
 * @param withdrawn cancelled because a new plan does without it, not by somebody's decision
 * @param openedAt when the crew began to receive people; from then on it cannot be cancelled
 * @param sequence how often what residents were told has changed (SEQUENCE of RFC 5545)
 */
public record Session(
    UUID id,
    @Nullable UUID seasonId,
    UUID vehicleId,
    String stopId,
    String communeCode,
    LocalDate day,
    Slot slot,
    Instant startsAt,
    Instant endsAt,
    String kind,
    @Nullable UUID requestId,
    @Nullable String title,
    @Nullable Instant cancelledAt,
    @Nullable String cancellationReason,
    boolean withdrawn,
    @Nullable Instant openedAt,
    int sequence,
    Instant updatedAt) {
  /** The kind of a session that everyone is invited to. */
  public static final String OPEN = "open";

  public boolean forEveryone() {
    return kind.equals(OPEN);
  }

  public boolean cancelled() {
    return cancelledAt != null;
  }

  /** Whether people can walk in at that instant, to the minute: the end is no longer part of it. */
  public boolean takesPlaceAt(Instant instant) {
    return !cancelled() && !instant.isBefore(startsAt) && instant.isBefore(endsAt);
  }

  public boolean overAt(Instant instant) {
    return !instant.isBefore(endsAt);
  }
}
