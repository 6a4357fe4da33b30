package org.escale.calendar.openinghours;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Brings hours from the wall clock of a place onto the time line, in the one place that does. Where
 * the clock is put forward, what would happen within the missing hour happens when it is missing.
 * Where it is put back, what happens within the hour that comes twice happens the first time.
 */
public record HoursClock(ZoneId zone) {

  /** When the wall clock shows that time. */
  public Instant instant(LocalDateTime wall) {
    var offsets = zone.getRules().getValidOffsets(wall);
    if (!offsets.isEmpty()) return wall.toInstant(offsets.getFirst());
    return zone.getRules().getTransition(wall).getInstant();
  }

  /** What the wall clock shows; the last minute of the hour while it comes the second time. */
  public LocalDateTime wall(Instant instant) {
    var shown = instant.atZone(zone);
    var local = shown.toLocalDateTime();
    var again = zone.getRules().getTransition(local);
    if (again == null || !again.isOverlap() || again.getOffsetBefore().equals(shown.getOffset())) {
      return local;
    }
    return again.getDateTimeBefore().minusMinutes(1);
  }

  /** What a place is at an instant. */
  public HoursState stateAt(OpeningHours hours, Instant instant, HoursContext context) {
    return hours.stateAt(wall(instant), context);
  }

  /** When a place is next another than at an instant; empty where it stays so for years. */
  public Optional<Instant> nextChange(OpeningHours hours, Instant instant, HoursContext context) {
    return hours.nextChange(wall(instant), context).map(this::instant);
  }
}
