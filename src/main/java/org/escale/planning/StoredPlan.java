package org.escale.planning;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One search for a plan of a season, and how far it is.
 *
 * @param number 1, 2, ... within its season
 * @param seed of the search: the same seed, season and number of attempts give the same plan
 * @param seconds how long it may search
 * @param stopAsked somebody wants it to end with the best plan found so far
 * @param elapsedMillis how long it has searched
 * @param iterations attempts so far
 * @param objective points of the best plan so far
 * @param boundMillionths what no plan can pass, in millionths of a point, where it was proven
 * @param failure a message key, when it failed
 * @param hasContent whether there is a plan to look at
 */
public record StoredPlan(
    UUID id,
    UUID seasonId,
    int number,
    Status status,
    String requestedBy,
    Instant requestedAt,
    long seed,
    int seconds,
    boolean stopAsked,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    long elapsedMillis,
    long iterations,
    @Nullable Long objective,
    @Nullable Long boundMillionths,
    @Nullable String failure,
    boolean hasContent,
    @Nullable Instant publishedAt) {

  private static final double WORTH_SAYING = 0.1;

  /** How far a search is. */
  public enum Status {
    QUEUED,
    RUNNING,
    DONE,
    FAILED;

    /** As it is written in the database and in message keys. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether the search waits or runs. */
  public boolean searching() {
    return status == Status.QUEUED || status == Status.RUNNING;
  }

  public boolean done() {
    return status == Status.DONE;
  }

  public boolean published() {
    return publishedAt != null;
  }

  /**
   * How far the plan can be below the best one, in tenths of a percent, rounded up; null where that
   * is not known, or so much that it says nothing.
   */
  public @Nullable Integer tenthsBelowBest() {
    if (objective == null || boundMillionths == null || boundMillionths <= 0) return null;
    double below = 1 - objective * 1e6 / boundMillionths;
    return below > WORTH_SAYING ? null : (int) Math.max(1, Math.ceil(below * 1000));
  }

  /** Searched share of the time it may take, in percent. */
  public int percent() {
    return (int) Math.min(100, elapsedMillis / (10L * seconds));
  }
}
