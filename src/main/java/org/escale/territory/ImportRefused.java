package org.escale.territory;

import java.util.List;
import org.escale.tabular.ImportProblem;

/** The refusal of a file with faults: nothing of it was imported. */
public class ImportRefused extends RuntimeException {
  private final transient List<ImportProblem> problems;

  ImportRefused(List<ImportProblem> problems) {
    super(problems.size() + " problems");
    this.problems = problems;
  }

  public List<ImportProblem> problems() {
    return problems;
  }
}
