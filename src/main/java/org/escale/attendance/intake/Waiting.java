package org.escale.attendance.intake;

import java.util.UUID;

/** An event that waits for the visit it needs, or for its turn. */
record Waiting(
    UUID eventId, UUID device, String deviceName, int epoch, long seq, Payload.Dependent payload) {}
