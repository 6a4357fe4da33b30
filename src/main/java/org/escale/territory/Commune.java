package org.escale.territory;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A commune of the territory.
 *
 * @param code its INSEE code, five characters
 * @param population municipal population
 * @param lat degrees, WGS 84; where the commune is reached or its outline has its centre
 * @param under30Share inhabitants under 30, in percent, where known
 * @param needSet the share of the territory's need that somebody set, in parts per million
 * @param need the share that counts, in parts per million: the one set, or that of the population
 */
public record Commune(
    String code,
    String name,
    int population,
    double lat,
    double lon,
    @Nullable BigDecimal under30Share,
    @Nullable Integer needSet,
    int need) {}
