package org.escale.planning;

import java.util.ArrayList;
import java.util.List;
import org.escale.territory.Commune;

/**
 * The longest wait, in weeks, that each commune should know in a season: half of what the vehicles
 * can hold is shared out, one half of it evenly and the other by need; a commune waits at most as
 * long as its visits, evenly spread, would leave between them, and never less than two weeks is
 * promised.
 */
final class LongestWaits {
  private static final int SLOTS_A_WEEK = 9;

  private LongestWaits() {}

  /** In the order of the communes. */
  static List<Integer> of(List<Commune> communes, int vehicles, int weeks, int requests) {
    double capacity = vehicles * weeks * SLOTS_A_WEEK - 0.9 * requests;
    double total = communes.stream().mapToDouble(Commune::need).sum();
    var waits = new ArrayList<Integer>();
    for (var commune : communes) {
      double share = total == 0 ? 1.0 / communes.size() : commune.need() / total;
      double visits =
          Math.max(2, Math.rint(0.5 * capacity * (0.5 / communes.size() + 0.5 * share)));
      waits.add((int) Math.max(2, Math.ceil(weeks / visits)));
    }
    return waits;
  }
}
