package org.escale.attendance.intake;

/** The device was revoked while its batch was on the way. Nothing of it was kept. */
class DeviceRevoked extends RuntimeException {
  DeviceRevoked() {
    super("revoked");
  }
}
