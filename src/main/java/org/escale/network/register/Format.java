package org.escale.network.register;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.escale.network.standard.Field;
import org.springframework.validation.Errors;

/** How the national standard (v1.0.2) and the internet write what a person types of a place. */
final class Format {
  static final Pattern POSTCODE = of(Field.POSTCODE);
  static final Pattern PIVOT = of(Field.PIVOT);
  static final Pattern PHONE = of(Field.PHONE);
  static final Pattern EMAIL = Pattern.compile("[^\\s@|]+@[^\\s@|]+\\.[^\\s@|]+");
  static final Pattern ADDRESS = Pattern.compile("https?://[^\\s|]+");
  static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

  private Format() {}

  private static Pattern of(Field field) {
    return field.pattern().orElseThrow();
  }

  /** Several values in one field, between commas, semicolons or spaces. */
  static List<String> parts(String typed) {
    return Arrays.stream(typed.split("[,;\\s]+")).filter(part -> !part.isEmpty()).toList();
  }

  /** Notes an error where the field is filled in and does not have the form. */
  static void check(Errors errors, String field, String typed, Pattern form) {
    if (!typed.isBlank() && !form.matcher(typed.strip()).matches()) {
      errors.rejectValue(field, "network.error." + field);
    }
  }

  static void checkEach(Errors errors, String field, List<String> typed, Pattern form) {
    if (!typed.stream().allMatch(part -> form.matcher(part).matches())) {
      errors.rejectValue(field, "network.error." + field);
    }
  }
}
