package org.escale.attendance.intake;

/** Texts from devices: a database keeps neither the character NUL nor half a pair. */
final class Wording {
  private static final char REPLACEMENT = '\ufffd';

  private Wording() {}

  static boolean keepable(String text) {
    return made(text).equals(text);
  }

  /** The text without what cannot be kept. */
  static String made(String text) {
    var whole = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); ) {
      var point = text.codePointAt(i);
      var half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
      whole.appendCodePoint(point == 0 || half ? REPLACEMENT : point);
      i += Character.charCount(point);
    }
    return whole.toString();
  }
}
