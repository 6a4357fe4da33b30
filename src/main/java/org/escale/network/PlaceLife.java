package org.escale.network;

import java.util.Locale;

/** Where a place stands in its life; in messages as {@code network.place.life.<code>}. */
public enum PlaceLife {
  PLANNED,
  /** Those concerned have agreed, and the works may begin. */
  AGREED,
  /** Its equipment is being installed. */
  EQUIPPING,
  /** Open to the public. */
  OPEN,
  /** Closed for some time, to open again. */
  SUSPENDED,
  /** Closed for good; it can still be reopened. */
  CLOSED;

  /** As the database and the pages' addresses write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException when no state has that code
   */
  public static PlaceLife of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
