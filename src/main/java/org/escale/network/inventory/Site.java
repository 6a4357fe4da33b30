package org.escale.network.inventory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place that equipment may stand in. */
public record Site(UUID id, String name, @Nullable String communeName) {}
