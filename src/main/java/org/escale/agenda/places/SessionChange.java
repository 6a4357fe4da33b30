package org.escale.agenda.places;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What becomes of the openings of a place to come.
 *
 * @param added are new
 * @param broughtBack had been withdrawn and take place after all
 * @param withdrawn do not take place any more
 */
record SessionChange(
    List<Opening> added, List<PlaceSession> broughtBack, List<PlaceSession> withdrawn) {

  /** From what is there to what the hours want. What has begun goes on as it was told. */
  static SessionChange between(List<PlaceSession> there, List<Opening> wanted, Instant now) {
    var added = new ArrayList<>(wanted);
    var back = new ArrayList<PlaceSession>();
    var gone = new ArrayList<PlaceSession>();
    for (var session : there) {
      if (begun(session, now)) {
        if (!session.cancelled()) added.removeIf(opening -> opening.overlaps(of(session)));
      } else if (added.removeIf(opening -> opening.at(session))) {
        if (session.withdrawn()) back.add(session);
      } else if (!session.cancelled()) {
        gone.add(session);
      }
    }
    return new SessionChange(added, back, gone);
  }

  boolean isNone() {
    return added.isEmpty() && broughtBack.isEmpty() && withdrawn.isEmpty();
  }

  OpeningsChanged told(UUID placeId) {
    var begins = new ArrayList<Instant>();
    broughtBack.forEach(session -> begins.add(session.startsAt()));
    added.forEach(opening -> begins.add(opening.start()));
    return new OpeningsChanged(
        placeId, begins, withdrawn.stream().map(PlaceSession::startsAt).toList());
  }

  private static boolean begun(PlaceSession session, Instant now) {
    return session.openedAt() != null || !session.startsAt().isAfter(now);
  }

  private static Opening of(PlaceSession session) {
    return new Opening(session.day(), session.startsAt(), session.endsAt());
  }
}
