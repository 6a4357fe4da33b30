package org.escale.network.standard.feed;

import java.util.List;
import java.util.Optional;

/**
 * A telephone number of France as people write it, in the international form that the standard
 * wants: « 03 27 00 00 00 », « +33 (0)3 27… », « 0262 20 00 00 ».
 */
record WrittenPhone(String international, boolean zeroPutBack) {
  /** What a national number of nine digits begins with overseas, and the country code there. */
  private static final List<List<String>> OVERSEAS =
      List.of(
          List.of("590", "+590"),
          List.of("690", "+590"),
          List.of("594", "+594"),
          List.of("694", "+594"),
          List.of("596", "+596"),
          List.of("696", "+596"),
          List.of("262", "+262"),
          List.of("263", "+262"),
          List.of("692", "+262"),
          List.of("693", "+262"),
          List.of("269", "+262"),
          List.of("639", "+262"));

  /** Empty where it is no telephone number. */
  static Optional<WrittenPhone> read(String written) {
    var text = written.replace("(0)", "").replaceAll("[\\s.\\u00a0\\u202f()/-]", "");
    // A sign that the separators' cleaning must not swallow: it was no telephone number.
    if (written.strip().startsWith("-") || !text.matches("\\+?\\d+")) return Optional.empty();
    if (text.startsWith("00")) text = "+" + text.substring(2);
    if (text.startsWith("+")) {
      return text.startsWith("+330")
          ? Optional.of(new WrittenPhone("+33" + text.substring(4), false))
          : Optional.of(new WrittenPhone(text, false));
    }
    if (text.matches("0[1-9]\\d{8}")) return Optional.of(national(text.substring(1), false));
    // A spreadsheet program takes a number's leading zero away: nine digits are all but that.
    if (text.matches("[1-9]\\d{8}")) return Optional.of(national(text, true));
    if (text.matches("33[1-9]\\d{8}")) return Optional.of(new WrittenPhone("+" + text, false));
    return Optional.empty();
  }

  private static WrittenPhone national(String nineDigits, boolean zeroPutBack) {
    var country =
        OVERSEAS.stream()
            .filter(place -> nineDigits.startsWith(place.getFirst()))
            .map(List::getLast)
            .findFirst()
            .orElse("+33");
    return new WrittenPhone(country + nineDigits, zeroPutBack);
  }
}
