package org.escale.network;

import java.time.LocalDate;
import java.util.UUID;

/** A vehicle is out: maintenance, breakdown. Both days are included. */
public record Unavailability(UUID vehicleId, LocalDate firstDay, LocalDate lastDay, String reason) {
  public boolean covers(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }
}
