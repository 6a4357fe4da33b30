package org.escale.planning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.escale.planning.SeasonFlaw.Kind;
import org.escale.planning.season.Objective;
import org.escale.planning.season.Pin;
import org.escale.planning.season.Plan;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.Season;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Visit;
import org.escale.planning.season.check.BrokenRule;
import org.escale.planning.season.check.Checker;
import org.escale.planning.season.check.Rule;

/** Whether a season can work at all, before anything is searched for. */
final class Feasibility {
  /** What the rest of the plan may still put right does not speak against a pin. */
  private static final Set<Rule> OPEN_QUESTIONS =
      Set.of(Rule.REFUSAL_STATED, Rule.PAIRED_OPEN_SESSION, Rule.PIN_KEPT);

  private Feasibility() {}

  /** What is wrong with this season; those that stop the search come first. */
  static List<SeasonFlaw> of(Season season) {
    var flaws = new ArrayList<SeasonFlaw>();
    if (season.communes().isEmpty()) flaws.add(SeasonFlaw.of(Kind.NO_COMMUNE));
    if (season.vehicles().isEmpty()) flaws.add(SeasonFlaw.of(Kind.NO_VEHICLE));
    if (season.stops().isEmpty()) flaws.add(SeasonFlaw.of(Kind.NO_STOP));
    if (season.calendar().isEmpty()) flaws.add(SeasonFlaw.of(Kind.NO_WORKING_DAY));
    if (!flaws.isEmpty()) return flaws;
    addVehiclesNeverThere(season, flaws);
    if (noStopWithinADay(season)) flaws.add(SeasonFlaw.of(Kind.NO_STOP_WITHIN_A_DAY));
    addBrokenPins(season, flaws);
    addCommunesWithoutStop(season, flaws);
    if (season.requests().isEmpty()) flaws.add(SeasonFlaw.of(Kind.NO_REQUEST));
    return flaws;
  }

  private static void addVehiclesNeverThere(Season season, List<SeasonFlaw> flaws) {
    var never =
        season.vehicles().stream()
            .filter(vehicle ->
                season.calendar().stream()
                    .allMatch(day -> vehicle.unavailable().contains(day.date())))
            .map(org.escale.planning.season.Vehicle::id)
            .toList();
    if (never.size() == season.vehicles().size()) {
      flaws.add(new SeasonFlaw(Kind.VEHICLE_NEVER_AVAILABLE, never));
    }
  }

  /** Whether even the shortest session at the nearest stop makes too long a day. */
  private static boolean noStopWithinADay(Season season) {
    var rules = season.rules();
    int session = Integer.MAX_VALUE;
    for (var day : season.calendar()) {
      for (var slot : day.quality().keySet()) {
        session = Math.min(session, rules.sessionMinutes(slot));
      }
    }
    var depots =
        season.depots().stream()
            .map(org.escale.planning.season.Depot::id)
            .collect(Collectors.toSet());
    int drive =
        season.travel().stream()
            .filter(travel -> depots.contains(travel.from()) || depots.contains(travel.to()))
            .mapToInt(org.escale.planning.season.Travel::minutes)
            .min()
            .orElse(Integer.MAX_VALUE / 4);
    long day = 2L * drive + rules.setUpMinutes() + rules.packUpMinutes() + session;
    return day > rules.dayMinutes()
        || day > rules.weekMinutes()
        || day > rules.fourWeeksMinutes()
        || rules.weekDays() == 0;
  }

  private static void addBrokenPins(Season season, List<SeasonFlaw> flaws) {
    var days = new LinkedHashMap<List<Object>, Map<Slot, Visit>>();
    for (Pin pin : season.pins()) {
      if (pin.visit() != null) {
        days.computeIfAbsent(List.of(pin.vehicle(), pin.date()), any -> new EnumMap<>(Slot.class))
            .put(pin.slot(), pin.visit());
      }
    }
    if (days.isEmpty()) return;
    var planned = new ArrayList<PlannedDay>();
    days.forEach((at, visits) ->
        planned.add(
            new PlannedDay((String) at.getFirst(), (java.time.LocalDate) at.getLast(), visits)));
    var alone = new Plan(season.id(), planned, Objective.NOTHING, List.of());
    var broken =
        new Checker(season)
            .check(alone).broken().stream()
                .filter(rule -> !OPEN_QUESTIONS.contains(rule.rule()))
                .map(Feasibility::said)
                .distinct()
                .toList();
    if (!broken.isEmpty()) flaws.add(new SeasonFlaw(Kind.PIN_AGAINST_RULES, broken));
  }

  /**
   * Day, vehicle and rule, as the words of a page are chosen by: {@code
   * 2026-09-08|bus-1|DAY_SHAPE}.
   */
  private static String said(BrokenRule broken) {
    return broken.date() + "|" + broken.vehicle() + "|" + broken.rule();
  }

  private static void addCommunesWithoutStop(Season season, List<SeasonFlaw> flaws) {
    var served = new TreeSet<String>();
    season.stops().forEach(stop -> served.add(stop.commune()));
    var without =
        season.communes().stream()
            .filter(commune -> !served.contains(commune.code()))
            .map(commune -> commune.name() == null ? commune.code() : commune.name())
            .toList();
    if (!without.isEmpty()) flaws.add(new SeasonFlaw(Kind.COMMUNE_WITHOUT_STOP, without));
  }
}
