package org.escale.attendance.device;

/**
 * How much of an epoch of a device's log is here.
 *
 * @param contiguous all of 1 to this one are durable
 * @param head how many there are on the device, as far as is known
 */
public record Epoch(int epoch, long contiguous, long head) {}
