package org.escale.agenda;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A line of the timetable: a session, where, and when by the place's own clock.
 *
 * @param start local time at which it begins
 * @param end local time at which it ends
 */
public record TimetableEntry(Session session, Place place, LocalTime start, LocalTime end) {
  public LocalDate day() {
    return session.day();
  }

  public boolean cancelled() {
    return session.cancelled();
  }

  public boolean forEveryone() {
    return session.forEveryone();
  }
}
