package org.escale.planning.season.whynot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.Season;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Travel;

/**
 * Days that a further stop makes shorter: where the way home is so much longer than over another
 * stop that even a session there is done on the way. Drives are as listed, so this can happen; on
 * real roads it does not.
 */
final class Shortcuts {
  /** By vehicle: the stops where it may happen on a day with nothing else. */
  private final Map<String, Set<String>> stops = new HashMap<>();

  Shortcuts(Season season) {
    var rules = season.rules();
    long session = Long.MAX_VALUE;
    for (var slot : Slot.values()) session = Math.min(session, rules.sessionMinutes(slot));
    long stay = session + rules.setUpMinutes() + rules.packUpMinutes();
    var places = new HashSet<String>();
    season.stops().forEach(stop -> places.add(stop.id()));
    var home = new HashMap<String, Map<String, Integer>>();
    for (var leg : season.travel()) {
      if (!places.contains(leg.from())) put(home, leg.from(), leg.to(), leg);
      if (!places.contains(leg.to())) put(home, leg.to(), leg.from(), leg);
    }
    for (var vehicle : season.vehicles()) {
      var drives = home.getOrDefault(vehicle.depot(), Map.of());
      var found = new HashSet<String>();
      for (var leg : season.travel()) {
        var from = drives.get(leg.from());
        var to = drives.get(leg.to());
        if (from == null || to == null) continue;
        if (from > to + leg.minutes() + stay) found.add(leg.from());
        if (to > from + leg.minutes() + stay) found.add(leg.to());
      }
      stops.put(vehicle.id(), found);
    }
  }

  private static void put(
      Map<String, Map<String, Integer>> home, String depot, String stop, Travel leg) {
    home.computeIfAbsent(depot, any -> new HashMap<>()).put(stop, leg.minutes());
  }

  /** Whether a day with these visits may become shorter by one more. */
  boolean mayShorten(PlannedDay day) {
    return day.visits().size() == 1
        && day.visits().values().stream()
            .anyMatch(visit -> stops.getOrDefault(day.vehicle(), Set.of()).contains(visit.stop()));
  }
}
