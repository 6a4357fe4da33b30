package org.escale.territory;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A commune of the territory.
 *
 * @param code INSEE code, five characters
 * @param population inhabitants
 * @param lat degrees, WGS 84
 * @param lon degrees, WGS 84
 * @param under30Share residents under 30, per cent, where known
 * @param needSet share of the territory's need, parts per million, where somebody set it
 * @param need the same, with the share of the population standing in where nobody did
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
