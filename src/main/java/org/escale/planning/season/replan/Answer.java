package org.escale.planning.season.replan;

import java.time.Duration;
import org.escale.planning.season.search.Limit;

/** The two answers of a re-planning. */
public enum Answer {
  /** The best plan found when each changed slot costs its DISRUPTION. */
  FEWEST_CHANGES(0.4),
  /** The best plan found when changes cost nothing: what was lost is won back where it can be. */
  MOST_RECOVERED(0.6);

  private final double share;

  Answer(double share) {
    this.share = share;
  }

  /** The part of a whole limit that this answer's search gets. */
  public Limit of(Limit whole) {
    return switch (whole) {
      case Limit.Iterations(var count) -> new Limit.Iterations(Math.max(1, (long) (share * count)));
      case Limit.Time(var duration) -> new Limit.Time(of(duration));
    };
  }

  private Duration of(Duration whole) {
    return Duration.ofMillis((long) (share * whole.toMillis()));
  }
}
