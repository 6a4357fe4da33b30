package org.escale.network;

import org.jspecify.annotations.Nullable;

/** A stop as a form or a file gives it; see {@link Stop}. */
public record NewStop(
    String communeCode, String name, @Nullable String address, double lat, double lon) {}
