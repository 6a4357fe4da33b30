package org.escale.portal.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.escale.portal.nearby.Spot;
import org.escale.portal.nearby.SpotOpening;
import org.springframework.stereotype.Component;

/**
 * The openings of places that are not the territory's: they have hours and no sessions. Each gets
 * an identity from its place and its beginning, so that a calendar knows it again.
 */
@Component
public class HoursOfOthers {
  private static final Duration AHEAD = Duration.ofDays(60);

  /** What is always open is no date. */
  private static final Duration LONGEST = Duration.ofHours(24);

  /** Ours, and those of the spots of which only hours are known, in order. */
  public List<PublicSession> join(List<PublicSession> ours, List<Spot> spots, Instant now) {
    var all = new ArrayList<>(ours);
    for (var spot : spots) {
      for (var opening : spot.times().between(spot, now, now.plus(AHEAD))) {
        var length = Duration.between(opening.startsAt(), opening.endsAt());
        if (opening.sessionId() == null && length.compareTo(LONGEST) < 0) all.add(of(opening));
      }
    }
    all.sort(
        Comparator.comparing(PublicSession::startsAt)
            .thenComparing(PublicSession::path)
            .thenComparing(PublicSession::id));
    return all;
  }

  private static PublicSession of(SpotOpening opening) {
    var spot = opening.spot();
    var identity = spot.path() + " " + opening.startsAt();
    return new PublicSession(
        UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)),
        false,
        spot.path(),
        spot.name(),
        Objects.requireNonNullElse(spot.address(), ""),
        spot.communeName(),
        spot.point().lat(),
        spot.point().lon(),
        opening.startsAt(),
        opening.endsAt(),
        null,
        0,
        opening.updatedAt());
  }
}
