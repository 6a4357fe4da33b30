package org.escale.attendance.residents;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of the people and visits that a device sent, in the order of what it sent. */
public record Received(List<OfResident> results, List<OfVisit> visits) {
  static final String ACCEPTED = "accepted",
      DUPLICATE = "duplicate",
      REFUSED = "refused",
      ERASED = "erased";

  /**
   * @param outcome accepted, duplicate, refused or erased
   * @param reason of a refusal
   */
  public record OfResident(String resident, String outcome, @Nullable String reason) {}

  /** Whose visit it was, likewise. */
  public record OfVisit(
      @JsonProperty("event_id") String eventId, String outcome, @Nullable String reason) {}
}
