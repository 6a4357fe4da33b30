package org.escale.planning.season.search;

import java.util.function.Supplier;
import org.escale.planning.season.Plan;
import org.escale.planning.season.bound.Bound;
import org.jspecify.annotations.Nullable;

/**
 * How far a search has come.
 *
 * @param iterations changes proposed so far
 * @param share of the search that is done, 0 to 1
 * @param objective of the best plan so far
 * @param bound what no plan can pass; null where that is not known
 * @param best makes that plan, checked
 */
public record Progress(
    long iterations, double share, long objective, @Nullable Bound bound, Supplier<Plan> best) {}
