package org.escale.planning;

import org.jspecify.annotations.Nullable;

/**
 * How far a search is.
 *
 * @param plan the best plan so far as a file; null when the one that is kept is still the best
 */
record PlanProgress(long elapsedMillis, long iterations, long objective, byte @Nullable [] plan) {}
