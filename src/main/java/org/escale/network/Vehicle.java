package org.escale.network;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle that opens at stops, such as the Cyberbus.
 *
 * @param code short and unique, such as "bus-1"
 * @param depotLat degrees, WGS 84: where its days begin and end
 * @param workstations how many computers it has for visitors
 */
public record Vehicle(
    UUID id,
    String code,
    String name,
    String depotName,
    double depotLat,
    double depotLon,
    int workstations,
    @Nullable String description) {}
