package org.escale.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.escale.agenda.Place;
import org.jspecify.annotations.Nullable;

/**
 * A session as the animateur sees it.
 *
 * @param place name of the stop
 * @param title of the request that it answers, null when open to everyone
 * @param cancelled why it was cancelled, null when it was not
 * @param visitors counted so far
 */
public record BoardSession(
    UUID id,
    LocalDate day,
    Instant startsAt,
    Instant endsAt,
    String place,
    @Nullable String address,
    String commune,
    String kind,
    @Nullable String title,
    String vehicle,
    @Nullable String cancelled,
    @Nullable Instant openedAt,
    @Nullable Instant closedAt,
    int visitors) {
  /** The stop's name for those who read the commune's beside it. */
  public String spot() {
    return Place.spot(place, commune);
  }

  /** Its promised length. */
  long minutes() {
    return Duration.between(startsAt, endsAt).toMinutes();
  }

  /** Whether there is still something to do at it. */
  boolean awaited() {
    return cancelled == null && closedAt == null;
  }

  /** Where it stands, as the last part of a message key. */
  public String state() {
    if (closedAt != null) return "closed";
    if (openedAt != null) return "open";
    return cancelled != null ? "cancelled" : "due";
  }
}
