package org.escale.planning.season.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.Request;
import org.escale.planning.season.Season;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Visit;

/**
 * The least that every plan of a season holds: its pins, and the open session after each pinned
 * specific request (PAIRED_OPEN_SESSION). A rule that this breaks is broken by every plan; if it
 * breaks none, it is a plan to begin from.
 */
public final class PinnedPlan {
  private record At(String vehicle, LocalDate date) {}

  private record Cell(At at, Slot slot) {}

  private PinnedPlan() {}

  /** The days that hold something, in the order of the pins. */
  public static List<PlannedDay> of(Season season) {
    var specific = new HashMap<String, Boolean>();
    for (Request request : season.requests()) specific.put(request.id(), request.specific());
    var pinned = new HashSet<Cell>();
    for (var pin : season.pins()) {
      pinned.add(new Cell(new At(pin.vehicle(), pin.date()), pin.slot()));
    }
    var days = new LinkedHashMap<At, Map<Slot, Visit>>();
    for (var pin : season.pins()) {
      var visit = pin.visit();
      if (visit == null) continue;
      var at = new At(pin.vehicle(), pin.date());
      var visits = days.computeIfAbsent(at, any -> new EnumMap<>(Slot.class));
      visits.put(pin.slot(), visit);
      if (specific.getOrDefault(visit.content(), false) && pin.slot() != Slot.EV) {
        var next = Slot.values()[pin.slot().ordinal() + 1];
        if (!pinned.contains(new Cell(at, next))) {
          visits.put(next, new Visit(visit.stop(), Visit.OPEN));
        }
      }
    }
    var planned = new ArrayList<PlannedDay>();
    days.forEach((at, visits) -> planned.add(new PlannedDay(at.vehicle(), at.date(), visits)));
    return planned;
  }
}
