package org.escale.attendance.residents;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A visit of somebody known. All but its identifier is absent until the visit itself has come.
 *
 * @param people how many it counts now, corrections included
 * @param details what was told of it beyond the number, as the table of details keeps it
 */
public record ResidentVisit(
    @JsonProperty("event_id") UUID eventId,
    @Nullable LocalDate day,
    @JsonProperty("starts_at") @Nullable Instant startsAt,
    @Nullable String commune,
    @Nullable String audience,
    @Nullable Integer people,
    @Nullable String note,
    @Nullable JsonNode details) {}
