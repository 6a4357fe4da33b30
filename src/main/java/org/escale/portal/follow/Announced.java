package org.escale.portal.follow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opening as the followers of its commune are told of it.
 *
 * @param path of the page of the place or the stop
 * @param name of the place or of the vehicle
 * @param where street or square; empty where nothing is known
 * @param reason why it does not take place; null when it does
 * @param sequence how often what residents were told of it has changed
 */
record Announced(
    UUID id,
    boolean bus,
    String path,
    String name,
    String where,
    Instant startsAt,
    Instant endsAt,
    @Nullable String reason,
    int sequence,
    Instant updatedAt) {

  boolean cancelled() {
    return reason != null;
  }

  LocalDate day(ZoneId zone) {
    return LocalDate.ofInstant(startsAt, zone);
  }

  LocalTime start(ZoneId zone) {
    return LocalTime.ofInstant(startsAt, zone);
  }

  LocalTime end(ZoneId zone) {
    return LocalTime.ofInstant(endsAt, zone);
  }

  /** At the same spot from and to the same minute. */
  boolean likewise(Announced other) {
    return path.equals(other.path)
        && startsAt.equals(other.startsAt)
        && endsAt.equals(other.endsAt);
  }
}
