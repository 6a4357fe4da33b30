package org.escale.reporting;

import java.util.Locale;

/** What figures are told apart by. */
public enum Dimension {
  MONTH,
  AUDIENCE,
  KIND,
  COMMUNE;

  /** As in message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
