package org.escale.portal.nearby;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sessions of a bus stop or of one of our own places, those ahead and those of today. */
public final class SessionTimes implements Times {
  private final Dated[] sessions;

  /** A session as residents are told of it. */
  public record Dated(
      UUID id,
      Instant startsAt,
      Instant endsAt,
      @Nullable String cancellationReason,
      int sequence,
      Instant updatedAt) {}

  public SessionTimes(List<Dated> sessions) {
    this.sessions =
        sessions.stream()
            .sorted(Comparator.comparing(Dated::startsAt).thenComparing(Dated::id))
            .toArray(Dated[]::new);
  }

  @Override
  public @Nullable SpotOpening next(Spot spot, Instant after, Instant before) {
    for (var session : sessions) {
      if (!session.startsAt.isBefore(before)) return null;
      if (session.cancellationReason == null && session.endsAt.isAfter(after)) {
        return opening(spot, session);
      }
    }
    return null;
  }

  @Override
  public List<SpotOpening> between(Spot spot, Instant after, Instant before) {
    var found = new ArrayList<SpotOpening>();
    for (var session : sessions) {
      if (!session.startsAt.isBefore(before)) break;
      if (session.endsAt.isAfter(after)) found.add(opening(spot, session));
    }
    return found;
  }

  @Override
  public boolean known() {
    return sessions.length > 0;
  }

  private static SpotOpening opening(Spot spot, Dated session) {
    return new SpotOpening(
        spot,
        session.id,
        session.startsAt,
        session.endsAt,
        session.cancellationReason,
        session.sequence,
        session.updatedAt);
  }
}
