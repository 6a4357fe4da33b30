package org.escale.attendance.device;

import java.security.SecureRandom;
import java.util.Locale;

/** A code to type once: eight letters and digits that nobody takes for one another. */
final class EnrolmentCode {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LENGTH = 8;

  private EnrolmentCode() {}

  /** With a hyphen in the middle, as one reads it aloud. */
  static String make() {
    var code = new StringBuilder();
    for (var i = 0; i < LENGTH; i++) {
      if (i == LENGTH / 2) code.append('-');
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /** Of what somebody typed, with or without hyphens, in small letters or not. */
  static byte[] digest(String typed) {
    return Token.digest(typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
  }
}
