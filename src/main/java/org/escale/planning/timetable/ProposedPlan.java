package org.escale.planning.timetable;

import java.util.List;
import org.escale.planning.PlanContent;
import org.escale.planning.StoredPlan;
import org.escale.planning.season.Term;
import org.escale.planning.season.replan.Replanning;

/**
 * One answer to a re-planning, as the page shows it.
 *
 * @param code {@code fewest} or {@code most}, as in message keys
 * @param changes against the plan in force
 * @param slots that do not hold what the plan in force holds
 * @param points of the plan, its changes left out
 * @param sessions that are open to all
 * @param served requests
 * @param unserved communes without any open session
 */
record ProposedPlan(
    String code,
    StoredPlan plan,
    List<ChangeWords.Said> changes,
    long slots,
    long points,
    int sessions,
    int served,
    long unserved) {

  static ProposedPlan of(
      String code, StoredPlan plan, PlanContent content, List<ChangeWords.Said> changes) {
    var tallies = CommuneTally.of(content.season(), content.plan());
    int open = tallies.stream().mapToInt(CommuneTally::openSessions).sum();
    int visits = tallies.stream().mapToInt(CommuneTally::visits).sum();
    var objective = content.verdict().objective();
    return new ProposedPlan(
        code,
        plan,
        changes,
        Replanning.changedSlots(content.season(), content.plan()),
        objective.total() - objective.term(Term.DISRUPTION),
        open,
        visits - open,
        tallies.stream().filter(CommuneTally::unserved).count());
  }

  /** How many sessions end, move or begin. */
  public long count(String kind) {
    return changes.stream().filter(said -> said.kind().name().equals(kind)).count();
  }
}
