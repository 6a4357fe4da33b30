package org.escale.calendar.openinghours;

import java.util.Locale;

/** A liberty that was taken in reading hours: worth a look by somebody who knows the place. */
public enum Doubt {
  /** Words or forms of times that are not of the language, such as "lundi" or "9h". */
  WORDS,
  /** Times without minutes, such as "9-17". */
  NO_MINUTES,
  /**
   * Times such as "9-5", which go on through the night unless they are meant in halves of the day.
   */
  TWELVE_HOURS,
  /**
   * Rules one after the other without a separator, such as "Mo 9:00-12:00 Tu 14:00-18:00": they
   * hold for all of these days together, as the other implementations read them.
   */
  NO_SEPARATOR;

  /** The key of its text in the message bundles. */
  public String messageKey() {
    return "calendar.hours.doubt." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
