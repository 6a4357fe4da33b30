package org.escale.planning.season.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.escale.planning.season.DateSlot;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.Refusal.Reason;
import org.escale.planning.season.Request;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Visit;

/**
 * Why a request that is not served is refused: whether any vehicle could serve it on a day that
 * holds nothing else.
 */
final class Refusals {
  private static final List<Rule> OF_A_DAY =
      List.of(
          Rule.SLOT_UNAVAILABLE,
          Rule.VEHICLE_UNAVAILABLE,
          Rule.TRAVEL_LIMIT,
          Rule.DAY_MINUTES,
          Rule.PAIRED_OPEN_SESSION);
  private final SeasonIndex season;

  /** They are the season's, whatever the plan: who checks many plans looks for them once. */
  private final Map<String, Reason> found = new ConcurrentHashMap<>();

  Refusals(SeasonIndex season) {
    this.season = season;
  }

  Reason reason(Request request) {
    return found.computeIfAbsent(request.id(), id -> find(request));
  }

  private Reason find(Request request) {
    for (var vehicle : season.season().vehicles()) {
      for (var allowed : request.allowed()) {
        for (var stop : season.stopsOf(request)) {
          if (couldServe(vehicle.id(), allowed, stop, request)) {
            return Reason.OUTRANKED;
          }
        }
      }
    }
    return Reason.NO_USABLE_SLOT;
  }

  private boolean couldServe(String vehicle, DateSlot allowed, String stop, Request request) {
    var visits = new EnumMap<Slot, Visit>(Slot.class);
    visits.put(allowed.slot(), new Visit(stop, request.id()));
    if (request.specific() && allowed.slot() != Slot.EV) {
      visits.put(Slot.values()[allowed.slot().ordinal() + 1], new Visit(stop, Visit.OPEN));
    }
    var at = new VehicleDate(vehicle, allowed.date());
    return pinsAllow(at, visits) && noRuleBroken(new PlannedDay(vehicle, at.date(), visits));
  }

  private boolean pinsAllow(VehicleDate at, Map<Slot, Visit> visits) {
    var pins = season.pins(at);
    return visits.entrySet().stream()
        .allMatch(used -> {
          var pin = pins.get(used.getKey());
          return pin == null || used.getValue().equals(pin.visit());
        });
  }

  private boolean noRuleBroken(PlannedDay day) {
    var alone = new CheckedPlan(season, List.of(day), List.of());
    var broken = new ArrayList<BrokenRule>();
    OF_A_DAY.forEach(rule -> rule.check(alone, broken::add));
    return broken.isEmpty();
  }
}
