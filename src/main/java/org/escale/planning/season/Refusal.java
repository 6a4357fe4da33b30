package org.escale.planning.season;

/** A request that the plan does not serve, and why. */
public record Refusal(String request, Reason reason) {

  /** Why a request is not served. */
  public enum Reason {
    /** No vehicle could serve it even on a day that holds nothing else. */
    NO_USABLE_SLOT,
    /** Some day could hold it, but the plan holds something else. */
    OUTRANKED
  }
}
