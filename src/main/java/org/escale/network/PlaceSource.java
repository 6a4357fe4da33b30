package org.escale.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the entry of somebody else's place comes from.
 *
 * @param name the producer of the data
 * @param id the producer's own identifier of the place
 * @param date when the producer last changed the entry
 * @param owner who runs the place
 * @param charter the charter or label under which it is federated
 */
public record PlaceSource(
    String name,
    String id,
    @Nullable LocalDate date,
    @Nullable String owner,
    @Nullable String charter) {}
