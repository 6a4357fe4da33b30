package org.escale.attendance.residents;

import java.time.Instant;

/** The device was revoked while its body was on the way. Nothing of it was kept. */
public class SenderRevoked extends RuntimeException {
  private final Instant at;

  SenderRevoked(Instant at) {
    super("revoked");
    this.at = at;
  }

  /** Since when. */
  public Instant at() {
    return at;
  }
}
