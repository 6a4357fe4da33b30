package org.escale.network.standard.feed;

import java.util.Optional;
import java.util.regex.Pattern;

/** The opening hours of a row, and the weeks in which they hold. */
final class Hours {
  private static final Pattern ODD = Pattern.compile("(?i)\\s*semaines?\\s+impaires?\\s*");
  private static final Pattern EVEN = Pattern.compile("(?i)\\s*semaines?\\s+paires?\\s*");

  /** A rule for days of the week, and not one for holidays or of certain dates. */
  private static final Pattern WEEKLY = Pattern.compile("(?:Mo|Tu|We|Th|Fr|Sa|Su)\\b.*");

  private Hours() {}

  /**
   * The hours in even or odd weeks only, as a fortnightly bus comes. Weeks are counted as the ISO
   * counts them; 53 and 1 are both odd.
   */
  static Optional<String> inWeeks(String hours, String fortnight) {
    var weeks =
        ODD.matcher(fortnight).matches()
            ? "week 01-53/2 "
            : EVEN.matcher(fortnight).matches() ? "week 02-52/2 " : null;
    if (weeks == null) return Optional.empty();
    var rules = hours.split("\\s*;\\s*");
    var any = false;
    for (int i = 0; i < rules.length; i++) {
      if (!WEEKLY.matcher(rules[i]).matches()) continue;
      rules[i] = weeks + rules[i];
      any = true;
    }
    return any ? Optional.of(String.join("; ", rules)) : Optional.empty();
  }
}
