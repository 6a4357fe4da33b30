package org.escale.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A season to plan, as its manager describes it.
 *
 * @param vehicleIds the vehicles that work in it
 * @param closedDays in order; public holidays are closed from the start
 */
public record Season(
    UUID id,
    String name,
    LocalDate firstDay,
    LocalDate lastDay,
    SeasonRules rules,
    SeasonWeights weights,
    Set<UUID> vehicleIds,
    List<ClosedDay> closedDays,
    Instant createdAt) {

  /** Whether the day lies within the season's dates. */
  public boolean includes(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }

  /** Whether the two want the same vehicle on the same day. */
  boolean overlaps(Season other) {
    return !firstDay.isAfter(other.lastDay)
        && !lastDay.isBefore(other.firstDay)
        && vehicleIds.stream().anyMatch(other.vehicleIds::contains);
  }
}
