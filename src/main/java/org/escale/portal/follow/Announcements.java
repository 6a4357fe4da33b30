package org.escale.portal.follow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.escale.portal.feed.HoursOfOthers;
import org.escale.portal.feed.PublicSession;
import org.escale.portal.feed.PublicSessions;
import org.escale.portal.nearby.Guide;
import org.springframework.stereotype.Component;

/** What is announced in a commune. */
@Component
class Announcements {
  /** Openings of places come into sight day by day; those of the bus with the season. */
  static final Duration PLACES_AHEAD = Duration.ofDays(60);

  private static final Duration WEEK = Duration.ofDays(7);

  private final PublicSessions sessions;
  private final HoursOfOthers others;
  private final Guide guide;

  Announcements(PublicSessions sessions, HoursOfOthers others, Guide guide) {
    this.sessions = sessions;
    this.others = others;
    this.guide = guide;
  }

  /** What has not ended yet and is for everyone, in order; the cancelled ones too. */
  List<Announced> in(String commune, Instant now) {
    var until = now.plus(PLACES_AHEAD);
    return sessions.inCommune(commune, now).stream()
        .filter(session -> session.bus() || session.startsAt().isBefore(until))
        .map(Announcements::announced)
        .toList();
  }

  /** What opens within a week: the places of others too, whose hours nobody here can cancel. */
  List<Announced> week(String commune, Instant now) {
    var until = now.plus(WEEK);
    var ours = sessions.inCommune(commune, now);
    return others.join(ours, guide.spots().in(commune), now).stream()
        .filter(session -> !session.cancelled() && session.startsAt().isBefore(until))
        .map(Announcements::announced)
        .toList();
  }

  private static Announced announced(PublicSession session) {
    return new Announced(
        session.id(),
        session.bus(),
        session.path(),
        session.name(),
        session.where(),
        session.startsAt(),
        session.endsAt(),
        session.reason(),
        session.sequence(),
        session.updatedAt());
  }
}
