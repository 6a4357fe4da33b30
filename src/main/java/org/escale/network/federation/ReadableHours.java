package org.escale.network.federation;

import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Whether hours are written in the opening_hours language of OpenStreetMap. */
@Component
class ReadableHours implements Predicate<String> {
  @Override
  public boolean test(String hours) {
    return hours.matches("(?s)(?:(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH|week|24/7|\\d{4} )\\b.*\\d.*)");
  }
}
