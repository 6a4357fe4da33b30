package org.escale.planning;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A half-day of a season whose use is settled.
 *
 * @param content OPEN, CLOSED or a request's reference
 * @param stopId null exactly when the content is CLOSED
 */
record StoredPin(
    UUID vehicleId, LocalDate day, Slot slot, @Nullable String stopId, String content) {}
