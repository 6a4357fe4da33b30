package org.escale.attendance;

import java.util.Locale;

/**
 * A session that cannot be opened, closed or reopened, or whose opening cannot be taken back.
 * Nothing was changed.
 */
public class ReportRefused extends RuntimeException {
  /** Why; each has its sentence in the message bundles. */
  public enum Reason {
    /** Its day has not come. */
    NOT_YET,
    /** It was cancelled. */
    CANCELLED,
    /** It was never opened, or is already closed. */
    NOT_OPEN,
    /** It is not closed. */
    NOT_CLOSED,
    /** Somebody was counted. */
    COUNTED;

    public String messageKey() {
      return "attendance.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;

  ReportRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
