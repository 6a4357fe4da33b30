package org.escale.territory;

import java.util.List;
import org.escale.tabular.ImportProblem;

/**
 * What an import of outlines would do.
 *
 * @param problems what stands against it; with any of them nothing is imported
 * @param matched the communes that get an outline
 * @param unknownCodes codes of the file that are no commune of the territory; they are left out
 * @param without communes that the file gives no outline
 */
public record BoundaryPreview(
    List<ImportProblem> problems,
    List<Commune> matched,
    List<String> unknownCodes,
    List<Commune> without) {

  public boolean isPossible() {
    return problems.isEmpty() && !matched.isEmpty();
  }
}
