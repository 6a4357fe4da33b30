package org.escale.attendance.intake;

import java.util.UUID;

/**
 * An event that waits for the visit it needs, or for its turn.
 *
 * @param since the epoch in which its device told of that visit; its own where another device did,
 *     or where the visit is not here
 */
record Waiting(
    UUID eventId,
    UUID device,
    String deviceName,
    int since,
    int epoch,
    long seq,
    Payload.Dependent payload) {}
