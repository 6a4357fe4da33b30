package org.escale.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.escale.network.Stop;
import org.escale.network.Stops;
import org.escale.planning.season.PlanJson;
import org.escale.planning.season.SeasonJson;
import org.springframework.stereotype.Service;

/** When and where the published plans serve a request, as they were published. */
@Service
public class ServedRequests {
  private final Seasons seasons;
  private final PlanRepository plans;
  private final Stops stops;

  ServedRequests(Seasons seasons, PlanRepository plans, Stops stops) {
    this.seasons = seasons;
    this.plans = plans;
    this.stops = stops;
  }

  /**
   * A promise of the plan. A session that was cancelled since is not known here: the agenda is
   * downstream.
   *
   * @param stop its name
   */
  public record Served(LocalDate day, LocalTime start, LocalTime end, String stop) {}

  /** Nothing for a request that is not scheduled. */
  public Optional<Served> find(Request request) {
    if (request.status() != RequestStatus.SCHEDULED) return Optional.empty();
    return seasons.all().stream()
        .filter(season -> request.wishes().stream().map(Wish::day).anyMatch(season::includes))
        .flatMap(season ->
            plans.of(season.id()).stream()
                .filter(StoredPlan::published)
                .flatMap(plan -> served(season, plan, request).stream()))
        .findFirst();
  }

  private Optional<Served> served(Season season, StoredPlan stored, Request request) {
    var asked = SeasonJson.read(plans.seasonFile(stored.id()).orElseThrow());
    var plan = PlanJson.read(plans.planFile(stored.id()).orElseThrow(), asked);
    return plan.days().stream()
        .flatMap(day ->
            day.visits().entrySet().stream()
                .filter(visit -> visit.getValue().content().equals(request.reference()))
                .map(visit -> {
                  var start = season.rules().start(Slot.valueOf(visit.getKey().name()));
                  int minutes = asked.rules().sessionMinutes(visit.getKey());
                  return new Served(
                      day.date(), start, start.plusMinutes(minutes), stop(visit.getValue().stop()));
                }))
        .findFirst();
  }

  private String stop(String id) {
    return stops.find(id).map(Stop::name).orElse(id);
  }
}
