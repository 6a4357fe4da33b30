package org.escale.planning;

import org.jspecify.annotations.Nullable;

/**
 * How far a search is.
 *
 * @param bound what no plan can pass, in millionths of a point; null where that is not known
 * @param plan the best plan so far as a file; null when the one that is kept is still the best
 */
record PlanProgress(
    long elapsedMillis,
    long iterations,
    long objective,
    @Nullable Long bound,
    byte @Nullable [] plan) {}
