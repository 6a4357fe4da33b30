package org.escale.portal.links;

import java.util.Locale;

/** What is known of a link, the worst first. */
public enum LinkState {
  /** It has failed on two days, or its page is gone. */
  DEAD,
  /** It failed the last time; that may have been an hour's trouble. */
  DOUBTFUL,
  /** It leads to an address inside the house, which the program does not ask. */
  INSIDE,
  /** The site answers, but lets no program in: a person has to look. */
  GUARDED,
  /** It answers, and says that the page has moved for good. */
  MOVED,
  UNCHECKED,
  ANSWERS;

  /** As it stands in the database and at the end of message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static LinkState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Whether the manager has something to look at. */
  public boolean wantsAttention() {
    return compareTo(MOVED) <= 0;
  }
}
