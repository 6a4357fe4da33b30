package org.escale.network;

import java.util.regex.Pattern;

/** Telephone numbers as people write them, and as the national standard of places does. */
public final class PhoneNumber {
  private static final Pattern HOME = Pattern.compile("0[1-9]\\d{8}");

  private PhoneNumber() {}

  /** « 03 27 00 00 00 » as it is dialled from anywhere; other numbers without their spaces. */
  public static String dialled(String written) {
    var digits = written.replaceAll("[\\s.\\-()\u00a0\u202f]", "");
    return HOME.matcher(digits).matches() ? "+33" + digits.substring(1) : digits;
  }
}
