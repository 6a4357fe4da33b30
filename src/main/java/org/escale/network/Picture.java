package org.escale.network;

import java.util.UUID;

/**
 * A picture of a place, without its content.
 *
 * @param alt what it shows, for those who do not see it
 */
public record Picture(UUID id, UUID placeId, String alt) {}
