package org.escale.tabular;

/** The refusal of a file that is no table at all: empty, a picture, a workbook, cut off. */
public class UnreadableFile extends RuntimeException {
  private final transient ImportProblem problem;

  public UnreadableFile(ImportProblem problem) {
    super(problem.messageKey());
    this.problem = problem;
  }

  public ImportProblem problem() {
    return problem;
  }
}
