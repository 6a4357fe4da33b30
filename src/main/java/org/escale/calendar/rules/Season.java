package org.escale.calendar.rules;

import java.util.Locale;

/** Which part of the year a rule is for; in messages as {@code calendar.rule.season.<code>}. */
public enum Season {
  /** Outside the school holidays of the place's zone. */
  TERM,
  HOLIDAYS,
  ALL_YEAR;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
