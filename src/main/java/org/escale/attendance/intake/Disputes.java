package org.escale.attendance.intake;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Keeps aside what contradicts what is here already. */
@Component
class Disputes {
  private final EventRepository events;

  /** In letters that every database keeps, whatever came. */
  private final ObjectWriter writer;

  Disputes(EventRepository events, JsonMapper json) {
    this.events = events;
    this.writer = json.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);
  }

  /** Says of those that could not enter the log why: they are in it, or something else is. */
  void compare(Sorting sorting, Set<UUID> added) {
    var left = sorting.fresh().stream().filter(event -> !added.contains(event.eventId())).toList();
    var known = events.digests(left.stream().map(Told.Event::eventId).toList());
    for (var event : left) {
      var digest = known.get(event.eventId());
      if (digest == null) {
        sorting.dispute(event.eventId(), Sorting.PLACE_TAKEN);
      } else if (digest.equals(event.sha256())) {
        sorting.knownBefore(event.eventId());
      } else {
        sorting.dispute(event.eventId(), Sorting.OTHER_CONTENT);
      }
    }
  }

  void keep(Sorting sorting, Instant now) {
    for (var dispute : sorting.disputed()) {
      var told = dispute.getKey();
      var place =
          switch (told) {
            case Told.Damaged damaged -> damaged.place();
            case Told.Event event -> event.device().equals(sorting.device()) ? event.place() : null;
          };
      events.dispute(
          sorting.device(), place, writer.writeValueAsString(told.raw()), dispute.getValue(), now);
    }
  }
}
