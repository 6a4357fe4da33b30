package org.escale.network;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call about a place: a function, not a name.
 *
 * @param forPublic whether residents are told; otherwise only the workspace is
 */
public record Contact(
    UUID id,
    UUID placeId,
    String capacity,
    String phone,
    @Nullable String email,
    boolean forPublic) {}
