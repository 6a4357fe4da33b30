package org.escale.attendance.device;

/** A device that is not enrolled. Nothing was changed; the code is as good as before. */
public class EnrolmentRefused extends RuntimeException {
  /** Why. */
  public enum Reason {
    /** The code is wrong, used or too old. */
    UNKNOWN_CODE,
    /** The code is for another device, or for a new one while this one is known. */
    OTHER_DEVICE
  }

  private final Reason reason;

  EnrolmentRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
