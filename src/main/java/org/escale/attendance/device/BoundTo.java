package org.escale.attendance.device;

import java.util.UUID;

/**
 * What a device is bound to.
 *
 * @param kind {@code vehicle} or {@code place}
 */
public record BoundTo(String kind, UUID id, String name) {}
