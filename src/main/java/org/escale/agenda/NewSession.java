package org.escale.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.escale.planning.Slot;
import org.jspecify.annotations.Nullable;

/**
 * A session to be scheduled. Times are the place's own.
 *
 * @param kind {@code open}, or the kind of the request; only an open session has no request
 */
public record NewSession(
    @Nullable UUID seasonId,
    UUID vehicleId,
    String stopId,
    LocalDate day,
    Slot slot,
    LocalTime start,
    LocalTime end,
    String kind,
    @Nullable UUID requestId,
    @Nullable String title) {

  /** A session for everyone that no season has planned. */
  public static NewSession forEveryone(
      UUID vehicleId, String stopId, LocalDate day, Slot slot, LocalTime start, LocalTime end) {
    return new NewSession(null, vehicleId, stopId, day, slot, start, end, Session.OPEN, null, null);
  }
}
