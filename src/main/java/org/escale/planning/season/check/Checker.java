package org.escale.planning.season.check;

import java.util.ArrayList;
import org.escale.planning.season.Plan;
import org.escale.planning.season.PlanFormat;
import org.escale.planning.season.Season;

/** Checks plans against one season. */
public final class Checker {
  private final SeasonIndex season;

  /** A checker for plans of this season. */
  public Checker(Season season) {
    this.season = new SeasonIndex(season);
  }

  /**
   * Which rules the plan breaks, and what it is worth.
   *
   * @throws org.escale.planning.season.Malformed when the plan names what the season does not have
   */
  public Verdict check(Plan plan) {
    PlanFormat.require(plan, season.season());
    var checked = CheckedPlan.of(season, plan);
    var broken = new ArrayList<BrokenRule>();
    for (var rule : Rule.values()) {
      rule.check(checked, broken::add);
    }
    return new Verdict(broken, Worth.of(checked), plan.objective());
  }
}
