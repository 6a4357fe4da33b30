package org.escale.planning.season.replan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Visit;

/** A used slot of a plan. */
public record Held(String vehicle, LocalDate date, Slot slot, Visit visit) {
  /** By date, slot and vehicle. */
  public static final Comparator<Held> ORDER =
      Comparator.comparing(Held::date).thenComparing(Held::slot).thenComparing(Held::vehicle);

  static List<Held> of(List<PlannedDay> days) {
    return days.stream()
        .flatMap(day ->
            day.visits().entrySet().stream()
                .map(used -> new Held(day.vehicle(), day.date(), used.getKey(), used.getValue())))
        .sorted(ORDER)
        .toList();
  }
}
