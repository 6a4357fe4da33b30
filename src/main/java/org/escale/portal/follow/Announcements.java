package org.escale.portal.follow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.escale.portal.feed.PublicSessions;
import org.springframework.stereotype.Component;

/** What is announced in a commune. */
@Component
class Announcements {
  /** Openings of places come into sight day by day; those of the bus with the season. */
  static final Duration PLACES_AHEAD = Duration.ofDays(60);

  private final PublicSessions sessions;

  Announcements(PublicSessions sessions) {
    this.sessions = sessions;
  }

  /** What has not ended yet and is for everyone, in order; the cancelled ones too. */
  List<Announced> in(String commune, Instant now) {
    var until = now.plus(PLACES_AHEAD);
    return sessions.inCommune(commune, now).stream()
        .filter(session -> session.bus() || session.startsAt().isBefore(until))
        .map(s ->
            new Announced(
                s.id(),
                s.bus(),
                s.path(),
                s.name(),
                s.where(),
                s.startsAt(),
                s.endsAt(),
                s.reason(),
                s.sequence(),
                s.updatedAt()))
        .toList();
  }
}
