package org.escale.planning.season;

import org.jspecify.annotations.Nullable;

/**
 * A commune to be opened to its residents.
 *
 * @param code INSEE code
 * @param need share of the territory's need, parts per million
 * @param maxGapWeeks longest wait that it should know, weeks; 1 or more
 * @param name for display
 * @param population for display
 */
public record Commune(
    String code, int need, int maxGapWeeks, @Nullable String name, @Nullable Integer population) {}
