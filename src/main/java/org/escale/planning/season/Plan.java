package org.escale.planning.season;

import java.util.List;

/**
 * Which vehicle stands where, on which half-day, for whom.
 *
 * @param season identifier of the season
 * @param days the days worked, by date and vehicle
 * @param objective as stated by whoever made the plan
 * @param refused every request that is not served, with the reason
 */
public record Plan(
    String season, List<PlannedDay> days, Objective objective, List<Refusal> refused) {

  /**
   * @throws Malformed when a vehicle has the same date twice, or a term or text is missing
   */
  public Plan {
    SeasonFormat.text("season", season);
    PlanFormat.requireDays("days", days);
    PlanFormat.requireStated(objective);
    days = days.stream().filter(day -> !day.visits().isEmpty()).sorted(PlannedDay.ORDER).toList();
    refused = List.copyOf(refused);
  }
}
