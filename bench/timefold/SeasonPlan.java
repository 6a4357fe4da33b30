package timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.cloner.SolutionCloner;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.ArrayList;
import java.util.List;

/** A plan on its way. The planning solution. */
@PlanningSolution(solutionCloner = SeasonPlan.Cloner.class)
public class SeasonPlan {
  Facts facts;
  @PlanningEntityCollectionProperty public List<Day> days;
  @PlanningScore public HardSoftScore score;

  public SeasonPlan() {}

  SeasonPlan(Facts facts) {
    this.facts = facts;
    this.days = new DaysOfASeason(facts).days();
  }

  /** Copies what changes, and only that. */
  public static class Cloner implements SolutionCloner<SeasonPlan> {
    @Override
    public SeasonPlan cloneSolution(SeasonPlan original) {
      var copy = new SeasonPlan();
      copy.facts = original.facts;
      copy.score = original.score;
      copy.days = new ArrayList<>(original.days.size());
      for (var day : original.days) copy.days.add(day.copy());
      return copy;
    }
  }
}
