package org.escale.planning.season;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The sentences of the format that a plan keeps, alone and beside its season. */
public final class PlanFormat {

  private PlanFormat() {}

  /**
   * Refuses a plan that names what the season does not have.
   *
   * @throws Malformed naming the field
   */
  public static void require(Plan plan, Season season) {
    require(plan.season(), plan.days(), plan.refused(), season);
  }

  static void require(String planned, List<PlannedDay> days, List<Refusal> refused, Season season) {
    if (!planned.equals(season.id())) {
      throw new Malformed(
          "season", "is '" + planned + "', but the season is '" + season.id() + "'");
    }
    var vehicles = season.vehicles().stream().map(Vehicle::id).collect(Collectors.toSet());
    var stops = season.stops().stream().map(Stop::id).collect(Collectors.toSet());
    var requests = season.requests().stream().map(Request::id).collect(Collectors.toSet());
    for (int i = 0; i < days.size(); i++) {
      requireKnown("days[" + i + "]", days.get(i), season, vehicles, stops, requests);
    }
    for (int i = 0; i < refused.size(); i++) {
      SeasonFormat.known(
          "refused[" + i + "].request", refused.get(i).request(), requests, "request");
    }
  }

  private static void requireKnown(
      String at,
      PlannedDay day,
      Season season,
      Set<String> vehicles,
      Set<String> stops,
      Set<String> requests) {
    SeasonFormat.known(at + ".vehicle", day.vehicle(), vehicles, "vehicle");
    if (day.date().isBefore(season.from()) || day.date().isAfter(season.to())) {
      throw new Malformed(at + ".date", day.date() + " is outside the season");
    }
    for (var visit : day.visits().values()) {
      SeasonFormat.known(at + ".slots.stop", visit.stop(), stops, "stop");
      if (!visit.isOpen()) {
        SeasonFormat.known(at + ".slots.content", visit.content(), requests, "request");
      }
    }
  }

  static void requireDays(String list, List<PlannedDay> days) {
    record At(String vehicle, LocalDate date) {}
    var seen = new HashSet<At>();
    for (int i = 0; i < days.size(); i++) {
      var at = list + "[" + i + "]";
      var day = days.get(i);
      SeasonFormat.text(at + ".vehicle", day.vehicle());
      SeasonFormat.year(at + ".date", day.date());
      if (!seen.add(new At(day.vehicle(), day.date()))) {
        throw new Malformed(at, day.vehicle() + " on " + day.date() + " is given twice");
      }
      for (var visit : day.visits().values()) {
        SeasonFormat.text(at + ".slots.stop", visit.stop());
        SeasonFormat.text(at + ".slots.content", visit.content());
      }
    }
  }

  static void requireStated(Objective objective) {
    stated("objective.total", objective.total());
    for (var term : Term.values()) {
      stated("objective.terms." + term, objective.term(term));
    }
  }

  private static void stated(String field, long points) {
    if (Math.abs(points) > Objective.LARGEST) {
      throw new Malformed(
          field, "must be a whole number from " + -Objective.LARGEST + " to " + Objective.LARGEST);
    }
  }
}
