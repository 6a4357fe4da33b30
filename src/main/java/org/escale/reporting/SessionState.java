package org.escale.reporting;

import java.util.Locale;

/** What became of a session. Each session is in exactly one state. */
public enum SessionState {
  /** It has a report, or visits were counted; whatever else was announced. */
  HELD,
  /** It was cancelled, and nothing says that it took place all the same. */
  CANCELLED,
  /**
   * It is over and was not cancelled, but nobody reported on it: whether it took place is not
   * known.
   */
  UNREPORTED,
  /** It is not over yet. */
  UPCOMING;

  /** As in addresses and message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
