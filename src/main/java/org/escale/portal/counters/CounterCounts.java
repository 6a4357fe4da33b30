package org.escale.portal.counters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a file of counters has changed.
 *
 * @param dataOf the day of the file's data; null where neither its name nor its services say it
 * @param retired how many the directory has no more
 */
public record CounterCounts(
    @Nullable LocalDate dataOf, int added, int changed, int unchanged, int retired, int refused) {}
