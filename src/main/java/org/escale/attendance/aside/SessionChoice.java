package org.escale.attendance.aside;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A session that it may have been.
 *
 * @param where the commune of a stop, or the name of a place
 */
public record SessionChoice(UUID id, LocalDate day, Instant startsAt, String where) {}
