package org.escale.attendance.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.escale.attendance.activity.DetailsRefused;
import org.escale.attendance.activity.VisitDetails;
import org.escale.attendance.intake.EventRow.Fate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what events say, and tells what can be counted from what is kept aside. */
@Component
class Fates {
  private final PayloadReader reader;
  private final EventRepository events;

  Fates(PayloadReader reader, EventRepository events) {
    this.reader = reader;
    this.events = events;
  }

  List<EventRow> of(List<Told.Event> told) {
    if (told.isEmpty()) return List.of();
    var read = new ArrayList<PayloadReader.Read>(told.size());
    var sessions = new HashSet<UUID>();
    for (var event : told) {
      var one = reader.read(event.schemaVersion(), event.payload());
      read.add(one);
      if (one.session() != null) sessions.add(one.session());
    }
    var known = events.knownSessions(sessions);
    var audiences = events.audiences();
    var rows = new ArrayList<EventRow>(told.size());
    for (var i = 0; i < told.size(); i++) {
      rows.add(row(told.get(i), read.get(i), known, audiences));
    }
    return rows;
  }

  private static EventRow row(
      Told.Event event, PayloadReader.Read read, Set<UUID> sessions, Set<String> audiences) {
    var reason = refusal(read, sessions, audiences);
    var fate =
        reason != null
            ? Fate.ASIDE
            : read.payload() instanceof Payload.Dependent ? Fate.WAITING : Fate.KEPT;
    return new EventRow(event, read.type(), read.session(), read.payload(), fate, reason);
  }

  private static @Nullable String refusal(
      PayloadReader.Read read, Set<UUID> sessions, Set<String> audiences) {
    var payload = read.payload();
    if (payload == null) return "unreadable";
    if (!sessions.contains(payload.session())) return "unknown-session";
    if (payload instanceof Payload.Visit visit && !audiences.contains(visit.audience())) {
      return "unknown-audience";
    }
    return payload instanceof Payload.Visit visit && visit.details() != null
        ? VisitDetails.refusal(visit.headcount(), visit.details())
            .map(DetailsRefused.Reason::code)
            .orElse(null)
        : null;
  }
}
