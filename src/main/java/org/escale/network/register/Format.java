package org.escale.network.register;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.validation.Errors;

/** How the national standard (v1.0.2) and the internet write what a person types of a place. */
final class Format {
  static final Pattern POSTCODE = Pattern.compile("\\d{5}");
  static final Pattern PIVOT = Pattern.compile("[a-zA-Z0-9]{9,14}");
  static final Pattern PHONE =
      Pattern.compile("\\+(33|590|594|262|596|269|687|689|508|681)\\d{6,9}");
  static final Pattern EMAIL = Pattern.compile("[^\\s@|]+@[^\\s@|]+\\.[^\\s@|]+");
  static final Pattern ADDRESS = Pattern.compile("https?://[^\\s|]+");
  static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

  private Format() {}

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
