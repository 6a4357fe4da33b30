package org.escale.attendance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line in a session's history: what was counted, and every correction made to it since.
 *
 * @param headcount as first counted
 * @param corrections in the order in which they were made
 */
public record Count(
    UUID eventId,
    String audience,
    int headcount,
    @Nullable String note,
    Instant recordedAt,
    String recordedBy,
    List<Change> corrections) {

  /** A correction by a difference of people. */
  public record Change(
      int difference, @Nullable String note, Instant recordedAt, String recordedBy) {}

  /** People, corrections included. Never below zero. */
  public int standing() {
    return headcount + corrections.stream().mapToInt(Change::difference).sum();
  }
}
