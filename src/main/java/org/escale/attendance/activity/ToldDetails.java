package org.escale.attendance.activity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Details as a device told them, at their place in its log.
 *
 * @param visit the {@code event_id} of the count that they are of
 * @param kind {@code individuel} or {@code collectif}, where it was told; null keeps what is known
 */
public record ToldDetails(
    UUID visit, UUID device, int epoch, long seq, @Nullable String kind, JsonNode details) {}
