package org.escale.calendar.openinghours;

/** Signs as they are written in the world, brought to those of the language, one for one. */
final class Letters {
  private Letters() {}

  /** The text in lower case with plain digits, dashes, quotes, colons and spaces. */
  static char[] plain(String text) {
    var plain = text.toCharArray();
    for (var i = 0; i < plain.length; i++) {
      var c = plain[i];
      if (c >= 'A' && c <= 'Z') plain[i] = (char) (c + 32);
      else if (c >= 128) plain[i] = plain(c);
      else if (c == '\t' || c == '\r' || c == '\n') plain[i] = ' ';
      else if (c == '~') plain[i] = '-';
      else if (c == '&') plain[i] = ',';
    }
    return plain;
  }

  private static char plain(char c) {
    // Full-width forms lie at a constant distance from ASCII.
    if (c > 0xFF00 && c < 0xFF5F) return full(c);
    return switch (c) {
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
      case '\u301C', '\u30FC', '\u2192', '\uFE63', '\u00AD' -> '-';
      case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> '"';
      case '\u2019' -> '\'';
      case '\u3001' -> ',';
      case '\u3002' -> '.';
      case '\u00A0', '\u3000', '\u2009', '\u202F', '\u2028', '\u2423', '\u200B', '\uFEFF' -> ' ';
      case '\u0130' -> 'i';
      default -> Character.toLowerCase(c);
    };
  }

  private static char full(char c) {
    var ascii = (char) (c - 0xFEE0);
    if (ascii == '~') return '-';
    if (ascii == '&') return ',';
    return ascii >= 'A' && ascii <= 'Z' ? (char) (ascii + 32) : ascii;
  }

  /** A letter, or a mark that belongs to the letter before it. */
  static boolean ofWord(char c) {
    if (c < 128) return c >= 'a' && c <= 'z';
    if (Character.isLetter(c)) return true;
    var type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
