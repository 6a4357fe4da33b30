package org.escale.planning;

import org.escale.planning.season.Plan;
import org.escale.planning.season.PlanJson;
import org.escale.planning.season.SeasonJson;
import org.escale.planning.season.check.Checker;
import org.escale.planning.season.check.Verdict;

/**
 * A plan, the season it was made for, and what the independent checker says of it.
 *
 * @param season as it was when the search began
 */
public record PlanContent(org.escale.planning.season.Season season, Plan plan, Verdict verdict) {

  /** Reads both files and has the plan checked. */
  static PlanContent read(byte[] seasonFile, byte[] planFile) {
    var season = SeasonJson.read(seasonFile);
    var plan = PlanJson.read(planFile, season);
    return new PlanContent(season, plan, new Checker(season).check(plan));
  }
}
