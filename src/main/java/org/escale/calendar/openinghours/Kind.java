package org.escale.calendar.openinghours;

/** What a word or sign is; most have a value besides. */
enum Kind {
  /** Its value is the number. */
  NUMBER,
  /** 0 is Monday. */
  WEEKDAY,
  /** A short word that is another day in another language: see {@link DayWords}. */
  DAY_WORD,
  /**
   * A word that says nothing before a day or a time, such as "le" and "from", and is wrong
   * elsewhere.
   */
  ARTICLE,
  /** 1 is January. */
  MONTH,
  /** 0 is a public holiday, 1 are the school holidays. */
  HOLIDAY,
  /** The ordinal of a {@link HoursState}. */
  STATE,
  COMMENT,
  /** The ordinal of a {@link SunEvent}. */
  EVENT,
  EASTER,
  WEEK,
  DAY,
  /** 24/7. */
  ALWAYS,
  AM,
  PM,
  /** A word for hours: h, Uhr. */
  HOUR,
  COMMA,
  SEMICOLON,
  FALLBACK,
  DASH,
  PLUS,
  SLASH,
  COLON,
  /** A full stop between two digits; others say nothing. */
  DOT,
  OPEN_BRACKET,
  CLOSE_BRACKET,
  OPEN_PARENTHESIS,
  CLOSE_PARENTHESIS,
  END;

  private static final Kind[] ALL = values();

  static Kind of(int ordinal) {
    return ALL[ordinal];
  }
}
