package org.escale.attendance.device;

import java.time.Instant;

/** The device was revoked while what it sent was on the way. Nothing of it was kept. */
public class DeviceRevoked extends RuntimeException {
  private final Instant at;

  public DeviceRevoked(Instant at) {
    super("revoked");
    this.at = at;
  }

  /** Since when. */
  public Instant at() {
    return at;
  }
}
