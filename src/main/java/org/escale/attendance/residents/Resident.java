package org.escale.attendance.residents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who is known by name.
 *
 * @param id made on a device; it says nothing of the person
 * @param agreedAt by the device's clock
 * @param receivedAt by ours
 * @param lastSeen when the last session that they were at began; when their name came, if there is
 *     none
 * @param keptUntil when the name is given up if the person does not come again
 */
public record Resident(
    UUID id,
    Identity identity,
    @Nullable Integer birthYear,
    Basis basis,
    String textCode,
    int textVersion,
    Instant agreedAt,
    Instant receivedAt,
    Instant lastSeen,
    Instant keptUntil) {}
