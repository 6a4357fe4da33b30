package org.escale.network.federation;

import org.jspecify.annotations.Nullable;

/**
 * Who sends a file of places.
 *
 * @param name its places are known again by it and by their own identifier
 * @param owner who runs the places
 * @param charter the charter or label under which they are federated
 */
record Producer(String name, @Nullable String owner, @Nullable String charter) {}
