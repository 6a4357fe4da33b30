package org.escale.calendar.openinghours;

import java.util.Locale;

/** Hours that cannot be read without guessing. The text should be kept as it is, and shown. */
public final class UnreadableHours extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why. The message bundles have a text for each. */
  public enum Reason {
    /** There is nothing in it. */
    EMPTY,
    /** It is longer than hours ever are. */
    TOO_LONG,
    /** A word or a sign that is not of the language. */
    UNKNOWN_WORD,
    /** A word that is known, where it makes no sense. */
    UNEXPECTED,
    /** A quotation mark that is never closed. */
    OPEN_COMMENT,
    /** A time without its end: hours need ranges. */
    SINGLE_TIME,
    /** No such time of day. */
    IMPOSSIBLE_TIME,
    /** No such day, month, week or year. */
    IMPOSSIBLE_DATE,
    /** It may be read in more than one way, and one of them would open at the wrong time. */
    AMBIGUOUS;

    /** The key of its text in the message bundles. */
    public String messageKey() {
      return "calendar.hours." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;
  private final int position;
  private final String found;

  UnreadableHours(Reason reason, int position, String found) {
    this.reason = reason;
    this.position = position;
    this.found = found;
  }

  /** In words for a terminal; a page has those of the message bundles. */
  @Override
  public String getMessage() {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + " at "
        + position
        + ": "
        + found;
  }

  /** Why the hours cannot be read. */
  public Reason reason() {
    return reason;
  }

  /** How many characters were read before it. */
  public int position() {
    return position;
  }

  /** The word or sign that stands there. */
  public String found() {
    return found;
  }

  /** Refusals are common where feeds are messy, and nobody looks at their stack. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
