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
  /** Its value is a place in {@link Canonical#STATES}. */
  STATE,
  COMMENT,
  /** Its value is a place in {@link Canonical#EVENTS}. */
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
  END
}
