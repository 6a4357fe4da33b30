package org.escale.attendance.intake;

/**
 * One epoch of a device's log.
 *
 * @param contiguous all of 1 to this one are here
 * @param head how many there are on the device, as far as is known
 */
record DeviceLog(int epoch, long contiguous, long head) {}
