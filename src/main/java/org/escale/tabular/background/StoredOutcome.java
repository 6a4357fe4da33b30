package org.escale.tabular.background;

import java.util.List;
import org.escale.tabular.ImportProblem;
import org.jspecify.annotations.Nullable;

/** An {@link ImportOutcome} as JSON, its problems as the plain values that they are made of. */
record StoredOutcome(
    boolean possible,
    boolean idle,
    List<ImportOutcome.Figure> figures,
    List<Flaw> problems,
    int problemCount,
    List<ImportOutcome.Listing> listings) {

  /** A problem. */
  record Flaw(int line, @Nullable String column, String messageKey, List<Object> arguments) {
    static Flaw of(ImportProblem problem) {
      return new Flaw(
          problem.line(), problem.column(), problem.messageKey(), List.of(problem.arguments()));
    }

    ImportProblem problem() {
      return new ImportProblem(line, column, messageKey, arguments.toArray());
    }
  }

  static StoredOutcome of(ImportOutcome outcome) {
    return new StoredOutcome(
        outcome.possible(),
        outcome.idle(),
        outcome.figures(),
        outcome.problems().stream().map(Flaw::of).toList(),
        outcome.problemCount(),
        outcome.listings());
  }

  ImportOutcome outcome() {
    return new ImportOutcome(
        possible,
        idle,
        figures,
        problems.stream().map(Flaw::problem).toList(),
        problemCount,
        listings);
  }
}
