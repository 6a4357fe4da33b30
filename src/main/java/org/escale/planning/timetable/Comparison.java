package org.escale.planning.timetable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.escale.planning.PlanContent;
import org.escale.planning.Plans;
import org.escale.planning.StoredPlan;
import org.escale.planning.season.Term;

/**
 * Plans side by side, each against the first.
 *
 * @param terms the terms of the objective, each with a figure per plan
 * @param communes those that do not get the same from all of them, the largest difference first
 * @param alike how many communes get the same from all
 */
record Comparison(
    List<StoredPlan> plans, List<TermRow> terms, List<CommuneRow> communes, int alike) {

  /** A term, by its code, and the points it has in each plan. */
  record TermRow(Term term, List<Long> points) {}

  /** A commune and what it has in each plan. */
  record CommuneRow(String name, List<Share> shares) {
    public int spread() {
      var open = shares.stream().mapToInt(Share::openSessions).summaryStatistics();
      var visits = shares.stream().mapToInt(Share::visits).summaryStatistics();
      return 100 * (open.getMax() - open.getMin()) + visits.getMax() - visits.getMin();
    }
  }

  /**
   * What one plan gives a commune.
   *
   * @param more open sessions more than in the first plan; negative for less
   */
  record Share(int openSessions, int visits, int more) {}

  static Comparison of(List<StoredPlan> plans, Plans all) {
    var contents = plans.stream().map(plan -> all.content(plan.id()).orElseThrow()).toList();
    var terms =
        Stream.of(Term.values())
            .map(term ->
                new TermRow(
                    term,
                    contents.stream()
                        .map(content -> content.verdict().objective().term(term))
                        .toList()))
            .toList();
    var rows = communes(contents);
    var different = rows.stream().filter(row -> row.spread() > 0).toList();
    return new Comparison(
        plans,
        terms,
        different.stream()
            .sorted(java.util.Comparator.comparingInt(CommuneRow::spread).reversed())
            .toList(),
        rows.size() - different.size());
  }

  private static List<CommuneRow> communes(List<PlanContent> contents) {
    var tallies =
        contents.stream()
            .map(content -> CommuneTally.of(content.season(), content.plan()))
            .toList();
    var rows = new ArrayList<CommuneRow>();
    for (var first : tallies.getFirst()) {
      var shares =
          tallies.stream()
              .map(plan ->
                  plan.stream()
                      .filter(tally -> tally.code().equals(first.code()))
                      .findFirst()
                      .map(tally -> share(tally, first))
                      .orElse(new Share(0, 0, -first.openSessions())))
              .toList();
      rows.add(new CommuneRow(first.name(), shares));
    }
    return rows;
  }

  private static Share share(CommuneTally tally, CommuneTally first) {
    return new Share(
        tally.openSessions(), tally.visits(), tally.openSessions() - first.openSessions());
  }
}
