package org.escale.network.schools;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The national number of a school (unité administrative immatriculée): a département, four digits
 * and a letter that checks them.
 */
public final class Uai {
  /** Without I, O and Q, which look like digits. */
  private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

  /** A spreadsheet program takes leading zeros away. */
  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,7})([A-Z])");

  private static final int DIGITS = 7;

  private Uai() {}

  /** As it is registered; empty where it is no such number. Its letter may be the wrong one. */
  static Optional<String> read(String written) {
    var match = WRITTEN.matcher(written.replace(" ", "").toUpperCase(Locale.ROOT));
    if (!match.matches()) return Optional.empty();
    return Optional.of("0".repeat(DIGITS - match.group(1).length()) + match.group());
  }

  /** The number of these seven digits, with its letter. */
  public static String of(int number) {
    var digits = "0".repeat(DIGITS - String.valueOf(number).length()) + number;
    return digits + letter(digits);
  }

  /** The letter that these digits must have. */
  static char letter(String uai) {
    int number = Integer.parseInt(uai.substring(0, DIGITS));
    return LETTERS.charAt(number % LETTERS.length());
  }

  static boolean isSound(String uai) {
    return uai.charAt(DIGITS) == letter(uai);
  }
}
