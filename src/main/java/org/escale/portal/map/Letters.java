package org.escale.portal.map;

/** A, B, ... Z, AA, AB, ... as spreadsheets name their columns. */
final class Letters {
  private static final int ALPHABET = 26;

  private Letters() {}

  static String of(int number) {
    var last = String.valueOf((char) ('A' + number % ALPHABET));
    return number < ALPHABET ? last : of(number / ALPHABET - 1) + last;
  }
}
