package org.escale.network.agreement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was signed for a clause.
 *
 * @param signedBy a function, never a person's name
 * @param fileName of the document; null where none was added
 * @param mediaType of the document
 */
public record Paper(
    UUID id,
    UUID placeId,
    Clause clause,
    String signedBy,
    @Nullable String fileName,
    @Nullable String mediaType,
    Instant addedAt) {}
