package org.escale.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as the review counts it.
 *
 * @param minutes as reported; the promised length where no report tells it
 * @param reported whether the length comes from a report
 * @param visitors people by audience code
 */
public record ReviewedSession(
    UUID id,
    LocalDate day,
    Instant startsAt,
    String vehicle,
    String communeCode,
    String commune,
    String place,
    String kind,
    @Nullable String title,
    SessionState state,
    int minutes,
    boolean reported,
    Map<String, Integer> visitors) {

  /** « Denain, place » where the stop is called so, and where it is called « place » alone. */
  public String where() {
    return place.startsWith(commune) ? place : commune + ", " + place;
  }

  public boolean held() {
    return state == SessionState.HELD;
  }

  /** People of that audience; of all audiences when there is none. */
  public int visitors(@Nullable String audience) {
    return audience == null
        ? visitors.values().stream().mapToInt(Integer::intValue).sum()
        : visitors.getOrDefault(audience, 0);
  }
}
