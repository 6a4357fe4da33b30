package org.escale.network.federation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.escale.network.standard.feed.RowRemark;
import org.escale.tabular.ImportProblem;
import org.escale.tabular.background.ImportOutcome;
import org.escale.tabular.background.ImportOutcome.Figure;
import org.escale.tabular.background.ImportOutcome.Listing;
import org.escale.tabular.background.ReportShape;
import org.springframework.stereotype.Component;

/** What became of a file, in counts and words. */
@Component
class FeedWords {
  /** Of the report: the producer's identifier of a row, and what was done with the row. */
  static final List<ReportShape.More> REPORT_COLUMNS =
      List.of(
          new ReportShape.More("federation.report.id", 2, false),
          new ReportShape.More("federation.report.row", 3, true));

  /**
   * @param gone places of this producer that the file does not name; they stay as they are
   * @param notUnderstood the columns that say nothing that the standard has a field for
   */
  ImportOutcome outcome(FeedRun run, int gone, List<String> notUnderstood) {
    var fates = RowFate.byLine(run.remarks);
    var problems =
        run.remarks.stream()
            .sorted(Comparator.comparing(said -> said.remark().reason().weight()))
            .limit(ImportOutcome.MOST_PROBLEMS)
            .map(on -> problem(on, fates))
            .toList();
    var figures =
        List.of(
            new Figure("federation.figure.rows", run.rows),
            new Figure("federation.figure.added", run.added),
            new Figure("federation.figure.changed", run.changed),
            new Figure("federation.figure.drafts", run.drafts),
            new Figure("federation.figure.unchanged", run.unchanged),
            new Figure("federation.figure.gone", gone),
            new Figure("federation.figure.own", run.own),
            new Figure("federation.figure.refused", run.refusals),
            new Figure("federation.figure.outside", run.outside),
            new Figure("federation.figure.unplaced", run.unplaced));
    var listings = new ArrayList<Listing>();
    listings.add(
        new Listing(
            "federation.reasons",
            List.of("federation.reason", "federation.becomes", "federation.rows"),
            run.reasons.entrySet().stream()
                .map(e ->
                    List.of(
                        e.getKey().shortKey(),
                        e.getKey().weight().messageKey(),
                        String.valueOf(e.getValue())))
                .toList(),
            run.reasons.size(),
            List.of(0, 1)));
    listings.add(
        new Listing(
            "federation.not-understood",
            List.of("federation.column"),
            notUnderstood.stream().map(List::of).toList(),
            notUnderstood.size()));
    return new ImportOutcome(
        true, run.added + run.changed == 0, figures, problems, run.remarks.size(), listings);
  }

  private static ImportProblem problem(RowRemark on, Map<Integer, RowFate> fates) {
    var remark = on.remark();
    return new ImportProblem(
        on.line(),
        remark.field(),
        remark.reason().messageKey(),
        remark.value(),
        on.name(),
        on.sourceId(),
        fates.getOrDefault(on.line(), RowFate.ENTERED).messageKey());
  }
}
