package org.escale.calendar.rules;

import java.util.Locale;

/**
 * Which weeks of ISO 8601 a rule is for; in messages as {@code calendar.rule.weeks.<code>}. Weeks
 * 53 and 1 are both odd: at the end of some years two odd weeks follow each other.
 */
public enum Weeks {
  EVERY(""),
  ODD("week 1-53/2 "),
  EVEN("week 2-52/2 ");

  private final String selector;

  Weeks(String selector) {
    this.selector = selector;
  }

  /** As the opening_hours language selects them. */
  String selector() {
    return selector;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
