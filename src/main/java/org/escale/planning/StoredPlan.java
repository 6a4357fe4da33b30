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
    @Nullable String failure,
    boolean hasContent,
    @Nullable Instant publishedAt) {

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

  /** Searched share of the time it may take, in percent. */
  public int percent() {
    return (int) Math.min(100, elapsedMillis / (10L * seconds));
  }
}
