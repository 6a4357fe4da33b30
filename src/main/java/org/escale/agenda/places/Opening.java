package org.escale.agenda.places;

import java.time.Instant;
import java.time.LocalDate;

/** A time at which the hours of a place open it. */
record Opening(LocalDate day, Instant start, Instant end) {
  boolean overlaps(Opening other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  boolean at(PlaceSession session) {
    return start.equals(session.startsAt()) && end.equals(session.endsAt());
  }
}
