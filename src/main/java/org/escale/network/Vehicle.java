package org.escale.network;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mobile place: the bus.
 *
 * @param code its short name in files: {@code bus-1}
 * @param depotName where its days begin and end
 * @param depotLat degrees, WGS 84
 * @param depotLon degrees, WGS 84
 * @param workstations how many residents can sit at a screen
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
