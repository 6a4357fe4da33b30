package org.escale.attendance.paper;

import java.util.Locale;

/** A sheet that cannot be typed in. Nothing was counted. */
class SheetRefused extends RuntimeException {
  /** Why; each has its sentence in the message bundles. */
  enum Reason {
    /** Nobody is on it. */
    NOBODY,
    /** The session's day has not come. */
    NOT_YET,
    /** A sheet of that number was typed in with other numbers. */
    OTHER_NUMBERS;

    String messageKey() {
      return "paper.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;

  SheetRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
