package org.escale.network;

import java.util.UUID;

/** Something on board, and how many of it. */
public record Equipment(UUID id, UUID vehicleId, String label, int quantity) {}
