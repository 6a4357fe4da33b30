package org.escale.access.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; what is absent does not restrict.
 *
 * @param from the first day, at the territory's own time
 * @param to the last day, included
 * @param actor a part of the e-mail
 * @param action exactly
 */
record AuditFilter(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String actor,
    @Nullable String action) {}
