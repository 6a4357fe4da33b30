package org.escale.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.escale.planning.season.Pin;
import org.escale.planning.season.PlanJson;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.Season;
import org.escale.planning.season.SeasonJson;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Stop;
import org.escale.planning.season.Vehicle;
import org.escale.planning.season.Visit;
import org.escale.territory.Authorities;
import org.springframework.stereotype.Component;

/**
 * What residents were promised already: a search on a season with a published plan keeps its past
 * as it was and weighs each change of its future.
 */
@Component
class PlanInForce {
  private final PlanRepository plans;
  private final Authorities authorities;
  private final Clock clock;

  PlanInForce(PlanRepository plans, Authorities authorities, Clock clock) {
    this.plans = plans;
    this.authorities = authorities;
    this.clock = clock;
  }

  /**
   * A season as a search finds it.
   *
   * @param bygone requests that were served on past days which the rules of today would not allow:
   *     they cannot be pinned where they were, and are not to be served again
   */
  record Replanned(Season season, Set<String> bygone) {}

  /** The same season with its published plan; unchanged when none is published. */
  Replanned of(UUID seasonId, Season season) {
    var published = plans.published(seasonId);
    if (published.isEmpty()) return new Replanned(season, Set.of());
    var days = standing(season, read(published.get()));
    var today = today();
    var past = days.stream().filter(day -> day.date().isBefore(today)).toList();
    var sound = new SoundPast(season).of(past);
    var pins = new ArrayList<Pin>();
    season.pins().stream().filter(pin -> !pin.date().isBefore(today)).forEach(pins::add);
    pins.addAll(pins(season, sound, today));
    var bygone = new HashSet<>(Served.of(past));
    bygone.removeAll(Served.of(sound));
    return new Replanned(season.replanned(season.vehicles(), pins, days), bygone);
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(authorities.get().zone()));
  }

  private List<PlannedDay> read(UUID plan) {
    var asked = SeasonJson.read(plans.seasonFile(plan).orElseThrow());
    return PlanJson.read(plans.planFile(plan).orElseThrow(), asked).days();
  }

  /** What of the plan still exists: its vehicles, stops and requests, within the season's dates. */
  private static List<PlannedDay> standing(Season season, List<PlannedDay> planned) {
    var fleet = season.vehicles().stream().map(Vehicle::id).collect(Collectors.toSet());
    var stops = season.stops().stream().map(Stop::id).collect(Collectors.toSet());
    var contents = new HashSet<>(Set.of(Visit.OPEN));
    season.requests().forEach(request -> contents.add(request.id()));
    var days = new ArrayList<PlannedDay>();
    for (var day : planned) {
      if (!fleet.contains(day.vehicle())
          || day.date().isBefore(season.from())
          || day.date().isAfter(season.to())) {
        continue;
      }
      var visits = new EnumMap<Slot, Visit>(Slot.class);
      day.visits()
          .forEach((slot, visit) -> {
            if (stops.contains(visit.stop()) && contents.contains(visit.content())) {
              visits.put(slot, visit);
            }
          });
      if (!visits.isEmpty()) days.add(new PlannedDay(day.vehicle(), day.date(), visits));
    }
    return days;
  }

  /** Every slot behind today holds what it held, or nothing. */
  private static List<Pin> pins(Season season, List<PlannedDay> past, LocalDate today) {
    var held = new HashMap<List<Object>, Map<Slot, Visit>>();
    for (var day : past) held.put(List.of(day.vehicle(), day.date()), day.visits());
    var pins = new ArrayList<Pin>();
    for (var day : season.calendar()) {
      if (!day.date().isBefore(today)) continue;
      for (var vehicle : season.vehicles()) {
        var visits = held.getOrDefault(List.of(vehicle.id(), day.date()), Map.of());
        for (var slot : Slot.values()) {
          if (day.quality().containsKey(slot)) {
            pins.add(new Pin(vehicle.id(), day.date(), slot, visits.get(slot)));
          }
        }
      }
    }
    return pins;
  }
}
