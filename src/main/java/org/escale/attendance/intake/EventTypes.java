package org.escale.attendance.intake;

import java.util.Set;

/** The types of events of version 1: {@code docs/attendance-protocol.md}, payloads. */
public final class EventTypes {
  public static final Set<String> ALL =
      Set.of(
          "session-opened",
          "visit",
          "visit-detail",
          "correction",
          "station-started",
          "station-extended",
          "station-freed",
          "queue-joined",
          "queue-called",
          "queue-left",
          "activity",
          "note",
          "incident",
          "satisfaction",
          "session-closed",
          "session-reopened");

  private EventTypes() {}
}
