package org.escale.planning.season;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/**
 * A vehicle's date in a plan.
 *
 * @param visits what each used slot holds, in the order of the day; a slot that is absent is unused
 */
public record PlannedDay(String vehicle, LocalDate date, Map<Slot, Visit> visits) {

  /** The order of days in a plan: by date, then by vehicle. */
  public static final Comparator<PlannedDay> ORDER =
      Comparator.comparing(PlannedDay::date).thenComparing(PlannedDay::vehicle);

  public PlannedDay {
    var ordered = new EnumMap<Slot, Visit>(Slot.class);
    ordered.putAll(visits);
    visits = Collections.unmodifiableMap(ordered);
  }
}
