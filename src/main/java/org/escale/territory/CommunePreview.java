package org.escale.territory;

import java.util.List;
import org.escale.tabular.ImportProblem;

/**
 * What an import of communes would do.
 *
 * @param problems what stands against it; with any of them nothing is imported
 * @param absent communes that are known and not in the file
 */
public record CommunePreview(
    List<ImportProblem> problems,
    List<NewCommune> added,
    List<Change> changed,
    int unchanged,
    List<Commune> absent) {

  /** A commune before and after. */
  public record Change(NewCommune before, NewCommune after) {
    boolean isReal() {
      return !after.saysTheSameAs(before);
    }
  }

  public boolean isPossible() {
    return problems.isEmpty();
  }

  /** Whether the communes of the file are known already, word by word. */
  public boolean changesNothing() {
    return added.isEmpty() && changed.isEmpty();
  }
}
