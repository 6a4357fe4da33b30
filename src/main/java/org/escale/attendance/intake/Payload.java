package org.escale.attendance.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an event says, once it is read. */
sealed interface Payload {
  UUID session();

  /** People counted. */
  record Visit(
      UUID session,
      String audience,
      int headcount,
      @Nullable String kind,
      @Nullable String label,
      @Nullable JsonNode details)
      implements Payload {}

  /** What needs a visit that may not have arrived. */
  sealed interface Dependent extends Payload {
    /** The visit's {@code event_id}. */
    UUID of();
  }

  /**
   * A correction.
   *
   * @param headcount the difference, never 0
   */
  record Correction(UUID session, UUID of, int headcount, @Nullable String why)
      implements Dependent {}

  /** More about a visit. */
  record Detail(UUID session, UUID of, JsonNode details) implements Dependent {}

  record Opened(UUID session) implements Payload {}

  record Reopened(UUID session) implements Payload {}

  record Closed(
      UUID session,
      int minutes,
      @Nullable String activity,
      @Nullable String note,
      @Nullable Integer visitors)
      implements Payload {}

  record Activity(UUID session, @Nullable String title, List<String> themes) implements Payload {}

  /**
   * A note or an incident.
   *
   * @param category null in a note
   */
  record Remark(UUID session, @Nullable String category, String text) implements Payload {}

  record Satisfaction(UUID session, int score) implements Payload {}

  /** What the log keeps and nothing else is made of: workstations and the queue. */
  record Noted(UUID session) implements Payload {}
}
