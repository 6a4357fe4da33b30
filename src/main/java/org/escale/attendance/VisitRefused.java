package org.escale.attendance;

import java.util.Locale;

/** A visit that cannot be counted. Nothing was changed. */
public class VisitRefused extends RuntimeException {
  /** Why; each has its sentence in the message bundles. */
  public enum Reason {
    /** The session was not opened, or is closed. */
    SESSION_NOT_OPEN,
    /** The identifier is not one that a device makes (UUIDv7). */
    NOT_NUMBERED,
    /** The identifier was used before, for something else. */
    OTHER_CONTENT,
    /** A count, not a correction, of nobody. */
    NOBODY,
    /** No such audience. */
    UNKNOWN_AUDIENCE,
    /** The correction does not name a count of its session and audience. */
    NOT_A_COUNT,
    /** More would be taken away than was counted. */
    BELOW_ZERO,
    /** Somebody corrected the same count in the meantime. */
    CORRECTED_MEANWHILE,
    /** The correction changes nothing. */
    NO_DIFFERENCE;

    public String messageKey() {
      return "attendance.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;

  VisitRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
