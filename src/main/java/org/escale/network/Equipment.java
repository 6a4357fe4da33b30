package org.escale.network;

import java.util.UUID;

/** What a vehicle carries: so many of something. */
public record Equipment(UUID id, UUID vehicleId, String label, int quantity) {}
