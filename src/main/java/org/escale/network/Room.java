package org.escale.network;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A room of a place.
 *
 * @param seats how many people can sit there; null when that is not known
 * @param stepFree whether a wheelchair gets in; null when that is not known
 */
public record Room(
    UUID id, UUID placeId, String name, @Nullable Integer seats, @Nullable Boolean stepFree) {}
