package org.escale.network;

import java.time.LocalDate;
import java.util.UUID;

/** Days, both included, on which a vehicle does not work: maintenance, breakdown. */
public record Unavailability(UUID vehicleId, LocalDate firstDay, LocalDate lastDay, String reason) {

  public boolean covers(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }
}
