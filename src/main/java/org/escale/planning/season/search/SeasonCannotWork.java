package org.escale.planning.season.search;

import java.util.List;
import org.escale.planning.season.check.BrokenRule;

/** No plan can be made: there is no day to work on, or the pins break rules. */
public final class SeasonCannotWork extends RuntimeException {
  private final transient List<BrokenRule> broken;

  SeasonCannotWork(List<BrokenRule> broken) {
    super(
        broken.isEmpty()
            ? "there is no date on which a vehicle could work"
            : "the pins break rules: " + broken);
    this.broken = List.copyOf(broken);
  }

  /** The rules that the pins break; empty when there is no day to work on. */
  public List<BrokenRule> broken() {
    return broken;
  }
}
