package org.escale.reporting;

import java.util.Locale;

/** What a figure of the review counts. */
public enum Measure {
  /** People counted at sessions held. */
  VISITORS,
  /** Sessions, in one state. */
  SESSIONS,
  /** Minutes of sessions held. */
  HOURS,
  /** Metres driven on days with a session held. */
  KILOMETRES,
  /** Communes, reached or not. */
  COMMUNES,
  /** Residents of communes, reached or not. */
  RESIDENTS;

  /** As in addresses and message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
