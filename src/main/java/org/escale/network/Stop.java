package org.escale.network;

import org.jspecify.annotations.Nullable;

/**
 * A place in a commune where a vehicle can stand.
 *
 * @param id its name in files: {@code 59172-1}
 * @param communeCode INSEE code of its commune
 * @param lat degrees, WGS 84
 * @param lon degrees, WGS 84
 * @param active whether new plans may use it
 */
public record Stop(
    String id,
    String communeCode,
    String name,
    @Nullable String address,
    double lat,
    double lon,
    boolean active) {}
