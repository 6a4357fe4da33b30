package org.escale.network.places;

import java.util.List;
import org.escale.network.NewStop;
import org.escale.network.Stop;
import org.escale.tabular.ImportProblem;

/** What an import of stops would do; with any problem nothing is imported. */
record StopPreview(
    List<ImportProblem> problems, List<NewStop> added, List<Stop> put, int unchanged) {

  public boolean isPossible() {
    return problems.isEmpty();
  }

  public boolean isIdle() {
    return added.isEmpty() && put.isEmpty();
  }
}
