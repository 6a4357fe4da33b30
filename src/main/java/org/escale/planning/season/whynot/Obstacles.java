package org.escale.planning.season.whynot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.escale.planning.season.Objective;
import org.escale.planning.season.Plan;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.Request;
import org.escale.planning.season.Season;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Visit;
import org.escale.planning.season.check.BrokenRule;
import org.escale.planning.season.check.Checker;
import org.escale.planning.season.check.Rule;
import org.escale.planning.season.search.Insertion.Place;
import org.escale.planning.season.search.PinnedPlan;

/**
 * Proves that no plan serves a request in some place. The least that such a plan holds are the
 * pins, the visit, and the open session after a specific request; a rule that this breaks is broken
 * by whatever holds more, but for the rules about minutes where a further stop shortens a day
 * ({@link Shortcuts}).
 */
final class Obstacles {
  private record At(String vehicle, LocalDate date) {}

  private final Season season;
  private final Request request;
  private final Checker checker;
  private final Shortcuts shortcuts;
  private final List<PlannedDay> pinned;

  Obstacles(Season season, Request request) {
    this.season = withFewRequests(season, request);
    this.request = request;
    checker = new Checker(this.season);
    shortcuts = new Shortcuts(season);
    pinned = PinnedPlan.of(this.season);
  }

  /**
   * The rules that every plan breaks that serves the request there; none where that is unproven.
   */
  List<BrokenRule> of(Place place) {
    var least = least(place);
    var broken = new ArrayList<>(checker.check(silent(least)).broken());
    broken.removeIf(rule -> rule.rule() == Rule.REFUSAL_STATED);
    if (broken.stream().anyMatch(rule -> isAboutMinutes(rule.rule()))
        && least.stream().anyMatch(shortcuts::mayShorten)) {
      broken.removeIf(rule -> isAboutMinutes(rule.rule()));
    }
    broken.sort(Comparator.comparingInt(rule -> rank(rule.rule())));
    return broken;
  }

  /** What forbids the slot itself comes before what a week or a block would have too much of. */
  private static int rank(Rule rule) {
    return switch (rule) {
      case SLOT_UNAVAILABLE, VEHICLE_UNAVAILABLE -> 0;
      case PIN_KEPT -> 1;
      case DAY_SHAPE, TRAVEL_LIMIT, DAY_MINUTES, PAIRED_OPEN_SESSION -> 2;
      default -> 3;
    };
  }

  private static boolean isAboutMinutes(Rule rule) {
    return switch (rule) {
      case DAY_MINUTES, WEEK_MINUTES, FOUR_WEEKS_MINUTES -> true;
      default -> false;
    };
  }

  private List<PlannedDay> least(Place place) {
    var days = new LinkedHashMap<At, Map<Slot, Visit>>();
    for (var day : pinned) days.put(new At(day.vehicle(), day.date()), day.visits());
    var visits = new EnumMap<Slot, Visit>(Slot.class);
    var at = new At(place.vehicle(), place.date());
    visits.putAll(days.getOrDefault(at, Map.of()));
    visits.put(place.slot(), new Visit(place.stop(), request.id()));
    if (request.specific() && place.slot() != Slot.EV) {
      var next = Slot.values()[place.slot().ordinal() + 1];
      visits.put(next, new Visit(place.stop(), Visit.OPEN));
    }
    days.put(at, visits);
    var planned = new ArrayList<PlannedDay>();
    days.forEach((day, held) -> planned.add(new PlannedDay(day.vehicle(), day.date(), held)));
    return planned;
  }

  private Plan silent(List<PlannedDay> days) {
    return new Plan(season.id(), days, Objective.NOTHING, List.of());
  }

  /** Other requests say nothing here; without them the checker answers at once. */
  private static Season withFewRequests(Season season, Request request) {
    var named = new HashSet<String>();
    named.add(request.id());
    for (var pin : season.pins()) {
      var visit = pin.visit();
      if (visit != null) named.add(visit.content());
    }
    return season
        .replanned(season.vehicles(), season.pins(), null)
        .asking(season.requests().stream().filter(other -> named.contains(other.id())).toList());
  }
}
