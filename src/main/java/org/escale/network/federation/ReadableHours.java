package org.escale.network.federation;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.escale.calendar.openinghours.OpeningHours;
import org.escale.calendar.openinghours.UnreadableHours;
import org.springframework.stereotype.Component;

/**
 * Whether hours are written in the opening_hours language, without a liberty and in its own words
 * only: what is published must be read the same by everybody. « jeudi 14:00-18:00 » is understood
 * here and hardly elsewhere.
 */
@Component
class ReadableHours implements Predicate<String> {
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
  private static final Pattern OWN_WORDS =
      Pattern.compile(
          "(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|week|"
              + "easter|days?|dawn|sunrise|sunset|dusk|open|off|closed|unknown|[^\\p{L}])*");

  @Override
  public boolean test(String hours) {
    if (!OWN_WORDS.matcher(QUOTED.matcher(hours).replaceAll("")).matches()) return false;
    try {
      return OpeningHours.parse(hours).doubts().isEmpty();
    } catch (UnreadableHours e) {
      return false;
    }
  }
}
