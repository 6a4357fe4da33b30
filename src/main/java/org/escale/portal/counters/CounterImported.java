package org.escale.portal.counters;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file that entered.
 *
 * @param dataOf the day of its data
 */
public record CounterImported(
    String fileName, @Nullable LocalDate dataOf, String importedBy, Instant importedAt) {}
