package org.escale.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session that a plan holds.
 *
 * @param start local time of the territory
 * @param kind {@code open}, or the commissioner's kind
 * @param requestId the request it serves; null for an open session
 * @param title what is done; null for an open session
 */
public record PlannedSession(
    UUID vehicleId,
    LocalDate day,
    Slot slot,
    LocalTime start,
    LocalTime end,
    String stopId,
    String communeCode,
    String kind,
    @Nullable UUID requestId,
    @Nullable String title) {}
