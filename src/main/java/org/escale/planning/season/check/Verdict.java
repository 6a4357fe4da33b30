package org.escale.planning.season.check;

import java.util.List;
import org.escale.planning.season.Objective;
import org.escale.planning.season.Term;

/**
 * What the checker found.
 *
 * @param broken the rules that the plan breaks; none for a feasible plan
 * @param objective recomputed, for an infeasible plan too
 * @param stated what the plan says of itself
 */
public record Verdict(List<BrokenRule> broken, Objective objective, Objective stated) {

  public Verdict {
    broken = List.copyOf(broken);
  }

  /** Whether the plan breaks no rule. */
  public boolean feasible() {
    return broken.isEmpty();
  }

  /** Whether the plan breaks no rule and states what it is worth. */
  public boolean accepted() {
    return feasible() && stated.equals(objective);
  }

  /** Whether this term is stated as it is. */
  public boolean agreed(Term term) {
    return stated.term(term) == objective.term(term);
  }
}
