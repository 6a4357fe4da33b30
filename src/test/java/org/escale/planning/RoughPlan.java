package org.escale.planning;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.escale.planning.season.DateSlot;
import org.escale.planning.season.Objective;
import org.escale.planning.season.Plan;
import org.escale.planning.season.PlanJson;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.Refusal;
import org.escale.planning.season.Season;
import org.escale.planning.season.SeasonJson;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Visit;
import org.escale.planning.season.check.Breach;
import org.escale.planning.season.check.Checker;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A plan that keeps the rules and wants nothing more: from Tuesday to Friday, mornings and
 * afternoons at one stop after the other. So pages can be tested without a search.
 */
public final class RoughPlan {
  private static final Set<DayOfWeek> WORKED =
      Set.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

  private RoughPlan() {}

  public static Plan of(Season season) {
    var days = new ArrayList<PlannedDay>();
    var served = new HashSet<String>();
    int turn = 0;
    for (var day : season.calendar()) {
      var vehicle = season.vehicles().getFirst();
      if (!WORKED.contains(day.date().getDayOfWeek())
          || vehicle.unavailable().contains(day.date())) {
        continue;
      }
      days.add(
          new PlannedDay(vehicle.id(), day.date(), visits(season, day.date(), served, turn++)));
    }
    return stated(season, days, served);
  }

  private static Map<Slot, Visit> visits(
      Season season, java.time.LocalDate date, Set<String> served, int turn) {
    var visits = new EnumMap<Slot, Visit>(Slot.class);
    for (var request : season.requests()) {
      if (!served.contains(request.id())
          && request.allowed().contains(new DateSlot(date, Slot.AM))) {
        var stop =
            request.stop() != null
                ? request.stop()
                : season.stops().stream()
                    .filter(any -> any.commune().equals(request.commune()))
                    .findFirst()
                    .orElseThrow()
                    .id();
        served.add(request.id());
        visits.put(Slot.AM, new Visit(stop, request.id()));
        visits.put(Slot.PM, new Visit(stop, Visit.OPEN));
        return visits;
      }
    }
    var stop = season.stops().get(turn * 7 % season.stops().size()).id();
    visits.put(Slot.AM, new Visit(stop, Visit.OPEN));
    visits.put(Slot.PM, new Visit(stop, Visit.OPEN));
    return visits;
  }

  private static Plan stated(Season season, List<PlannedDay> days, Set<String> served) {
    var unanswered = new Plan(season.id(), days, Objective.NOTHING, List.of());
    var verdict = new Checker(season).check(unanswered);
    var refused = new ArrayList<Refusal>();
    for (var broken : verdict.broken()) {
      if (broken.breach() == Breach.REFUSAL_STATED) {
        refused.add(
            new Refusal(
                broken.facts().getFirst().toString(),
                Refusal.Reason.valueOf(broken.facts().get(1).toString())));
      }
    }
    return new Plan(season.id(), days, verdict.objective(), refused);
  }

  /** Keeps such a plan for that season, done and not published. */
  public static UUID keep(JdbcClient sql, Plans plans, UUID seasonId) {
    var season = SeasonJson.read(plans.seasonFile(seasonId));
    var plan = of(season);
    var id = UUID.randomUUID();
    sql.sql(
            """
            INSERT INTO planning.plan
              (id, season_id, number, status, requested_by, seed, seconds, elapsed_ms, iterations, objective,
               season_json, plan_json)
            SELECT :id, :season, count(*) + 1, 'done', 'Essai', 1, 60, 60000, 1000, :objective, :seasonJson, :planJson
            FROM planning.plan WHERE season_id = :season
            """)
        .param("id", id)
        .param("season", seasonId)
        .param("objective", plan.objective().total())
        .param("seasonJson", new String(SeasonJson.write(season)))
        .param("planJson", new String(PlanJson.write(plan)))
        .update();
    return id;
  }
}
