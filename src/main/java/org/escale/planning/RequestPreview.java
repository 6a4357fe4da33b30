package org.escale.planning;

import java.util.List;
import org.escale.tabular.ImportProblem;

/**
 * What an import of requests would do.
 *
 * @param problems what stands against it; with any of them nothing is imported
 * @param added requests whose reference is new
 * @param unchanged how many are there already, word by word
 */
public record RequestPreview(List<ImportProblem> problems, List<NewRequest> added, int unchanged) {
  public boolean isPossible() {
    return problems.isEmpty();
  }
}
