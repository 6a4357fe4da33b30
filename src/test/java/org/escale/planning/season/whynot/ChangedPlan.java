package org.escale.planning.season.whynot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.escale.planning.season.Plan;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Visit;
import org.escale.planning.season.changes.Change;
import org.escale.planning.season.changes.Change.Seat;

/** A plan's days after changes, as somebody would make them who reads the list of changes. */
final class ChangedPlan {
  private record At(String vehicle, LocalDate date) {}

  private ChangedPlan() {}

  static List<PlannedDay> of(Plan plan, List<Change> changes) {
    var days = new HashMap<At, Map<Slot, Visit>>();
    for (var day : plan.days()) {
      var visits = new EnumMap<Slot, Visit>(Slot.class);
      visits.putAll(day.visits());
      days.put(new At(day.vehicle(), day.date()), visits);
    }
    for (var change : changes) {
      if (change.from() != null) visits(days, change.from()).remove(change.from().slot());
    }
    for (var change : changes) {
      var to = change.to();
      if (to != null) visits(days, to).put(to.slot(), new Visit(to.stop(), change.content()));
    }
    var planned = new ArrayList<PlannedDay>();
    days.forEach((at, visits) -> {
      if (!visits.isEmpty()) planned.add(new PlannedDay(at.vehicle(), at.date(), visits));
    });
    planned.sort(PlannedDay.ORDER);
    return planned;
  }

  private static Map<Slot, Visit> visits(Map<At, Map<Slot, Visit>> days, Seat seat) {
    return days.computeIfAbsent(
        new At(seat.vehicle(), seat.date()), at -> new EnumMap<>(Slot.class));
  }
}
