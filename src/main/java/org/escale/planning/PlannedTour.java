package org.escale.planning;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a vehicle drives on a day: depot, stops, depot.
 *
 * @param minutes of the drives alone
 */
public record PlannedTour(UUID vehicleId, LocalDate day, int metres, int minutes) {}
