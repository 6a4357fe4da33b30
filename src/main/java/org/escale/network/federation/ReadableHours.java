package org.escale.network.federation;

import java.util.function.Predicate;
import org.escale.calendar.openinghours.OpeningHours;
import org.escale.calendar.openinghours.UnreadableHours;
import org.springframework.stereotype.Component;

/**
 * Whether hours are written in the opening_hours language, without a liberty: what is published
 * must be read the same by everybody.
 */
@Component
class ReadableHours implements Predicate<String> {
  @Override
  public boolean test(String hours) {
    try {
      return OpeningHours.parse(hours).doubts().isEmpty();
    } catch (UnreadableHours e) {
      return false;
    }
  }
}
