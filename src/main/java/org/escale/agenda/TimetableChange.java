package org.escale.agenda;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.escale.planning.PlannedSession;
import org.escale.planning.Slot;
import org.jspecify.annotations.Nullable;

/**
 * What a plan changes in what residents have been promised. A promise is a stop, a day, a slot and
 * for whom: another vehicle or other minutes are the same promise. What has begun, what has
 * received people and what somebody has cancelled on purpose is left as it is.
 *
 * @param kept sessions that stay exactly as they are
 * @param moved sessions that stay, with another vehicle or other times
 * @param restored sessions that an earlier plan did without and that take place after all
 * @param withdrawn sessions that the plan does without
 * @param added what was not promised yet
 * @param heldBack sessions of the plan that somebody has cancelled on purpose: they stay cancelled
 * @param past how many sessions of the plan lie in the past and are left out
 */
record TimetableChange(
    List<Session> kept,
    List<Replanned> moved,
    List<Replanned> restored,
    List<Session> withdrawn,
    List<PlannedSession> added,
    List<Session> heldBack,
    int past) {

  /** A session and what the plan says of it. */
  record Replanned(Session session, PlannedSession planned) {}

  private record Promise(String stopId, LocalDate day, Slot slot, @Nullable UUID requestId) {
    static Promise of(Session session) {
      return new Promise(session.stopId(), session.day(), session.slot(), session.requestId());
    }

    static Promise of(PlannedSession planned) {
      return new Promise(planned.stopId(), planned.day(), planned.slot(), planned.requestId());
    }
  }

  /**
   * @param promised the season's sessions that have not begun, the cancelled ones included
   */
  static TimetableChange between(
      List<Session> promised, List<PlannedSession> plan, Instant now, ZoneId zone) {
    var byPromise = new HashMap<Promise, Session>();
    for (var session : promised) {
      byPromise.merge(Promise.of(session), session, (a, b) -> a.cancelled() ? b : a);
    }
    var change =
        new TimetableChange(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            (int) plan.stream().filter(planned -> !start(planned, zone).isAfter(now)).count());
    var wanted = new HashSet<UUID>();
    for (var planned : plan) {
      if (!start(planned, zone).isAfter(now)) continue;
      var session = byPromise.get(Promise.of(planned));
      if (session == null) {
        change.added.add(planned);
      } else {
        wanted.add(session.id());
        change.sort(session, planned, zone);
      }
    }
    promised.stream()
        .filter(s -> !s.cancelled() && s.openedAt() == null && !wanted.contains(s.id()))
        .forEach(change.withdrawn::add);
    return change;
  }

  private void sort(Session session, PlannedSession planned, ZoneId zone) {
    if (session.withdrawn()) {
      restored.add(new Replanned(session, planned));
    } else if (session.cancelled()) {
      heldBack.add(session);
    } else if (session.openedAt() != null || agree(session, planned, zone)) {
      kept.add(session);
    } else {
      moved.add(new Replanned(session, planned));
    }
  }

  static boolean agree(Session session, PlannedSession planned, ZoneId zone) {
    return session.vehicleId().equals(planned.vehicleId())
        && session.startsAt().equals(start(planned, zone))
        && session.endsAt().equals(end(planned, zone));
  }

  static Instant start(PlannedSession planned, ZoneId zone) {
    return planned.day().atTime(planned.start()).atZone(zone).toInstant();
  }

  static Instant end(PlannedSession planned, ZoneId zone) {
    return planned.day().atTime(planned.end()).atZone(zone).toInstant();
  }

  /** What needs its vehicle free: all that is new, moved or restored. */
  List<PlannedSession> placed() {
    return Stream.concat(
            added.stream(),
            Stream.concat(moved.stream(), restored.stream()).map(Replanned::planned))
        .toList();
  }

  Consequences consequences() {
    return new Consequences(
        kept.size(),
        moved.size(),
        restored.size(),
        withdrawn.size(),
        added.size(),
        heldBack.size(),
        past);
  }

  /** Another for every other set of sessions concerned or times given to them. */
  public String fingerprint() {
    var told =
        Stream.of(
                kept.stream().map(session -> "kept " + session.id()),
                moved.stream().map(replanned -> "moved " + told(replanned)),
                restored.stream().map(replanned -> "restored " + told(replanned)),
                withdrawn.stream().map(session -> "withdrawn " + session.id()),
                added.stream().map(planned -> "added " + planned),
                heldBack.stream().map(session -> "held back " + session.id()))
            .flatMap(lines -> lines)
            .sorted()
            .collect(Collectors.joining("\n"));
    return UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String told(Replanned replanned) {
    return replanned.session().id() + " " + replanned.planned();
  }
}
