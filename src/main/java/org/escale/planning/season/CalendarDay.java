package org.escale.planning.season;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A date on which vehicles may work.
 *
 * @param date never a Sunday
 * @param schoolHoliday for display
 * @param quality how much each slot that can be used suits residents, 0 to 10; a slot that is
 *     absent cannot be used
 */
public record CalendarDay(LocalDate date, boolean schoolHoliday, Map<Slot, Integer> quality) {

  public CalendarDay {
    var ordered = new EnumMap<Slot, Integer>(Slot.class);
    ordered.putAll(quality);
    quality = Collections.unmodifiableMap(ordered);
  }
}
