package org.escale.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.escale.planning.Plans;
import org.escale.planning.season.Objective;
import org.escale.planning.season.Plan;
import org.escale.planning.season.PlanJson;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.SeasonJson;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Visit;
import org.escale.planning.season.check.Checker;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan of open sessions in the afternoon that the checker accepts. */
final class HandMadePlan {
  private HandMadePlan() {}

  /**
   * @param stops the stop of each day
   */
  static UUID add(
      JdbcClient sql, Plans plans, UUID seasonId, int number, Map<String, String> stops) {
    var seasonFile = plans.seasonFile(seasonId);
    var season = SeasonJson.read(seasonFile);
    var days =
        stops.entrySet().stream()
            .map(day ->
                new PlannedDay(
                    "bus-1",
                    LocalDate.parse(day.getKey()),
                    Map.of(Slot.PM, new Visit(day.getValue(), Visit.OPEN))))
            .toList();
    var unstated = new Plan(season.id(), days, Objective.NOTHING, List.of());
    var verdict = new Checker(season).check(unstated);
    assertThat(verdict.broken()).isEmpty();
    var plan = new Plan(season.id(), days, verdict.objective(), List.of());
    var id = UUID.randomUUID();
    sql.sql(
            """
            INSERT INTO planning.plan (id, season_id, number, status, requested_by, seed, seconds, season_json, plan_json)
            VALUES (:id, :season, :number, 'done', 'essai', 1, 5, :seasonFile, :planFile)
            """)
        .param("id", id)
        .param("season", seasonId)
        .param("number", number)
        .param("seasonFile", new String(seasonFile, StandardCharsets.UTF_8))
        .param("planFile", new String(PlanJson.write(plan), StandardCharsets.UTF_8))
        .update();
    return id;
  }
}
