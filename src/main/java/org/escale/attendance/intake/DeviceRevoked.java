package org.escale.attendance.intake;

import java.time.Instant;

/** The device was revoked while its batch was on the way. Nothing of it was kept. */
class DeviceRevoked extends RuntimeException {
  private final Instant at;

  DeviceRevoked(Instant at) {
    super("revoked");
    this.at = at;
  }

  /** Since when. */
  Instant at() {
    return at;
  }
}
