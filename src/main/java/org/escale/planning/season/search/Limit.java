package org.escale.planning.season.search;

import java.time.Duration;

/** When the search ends. */
public sealed interface Limit {
  /**
   * After so many proposed changes: the same season, seed and number give the same plan. A first
   * plan is made whatever the number: 256 changes for each day.
   */
  record Iterations(long count) implements Limit {}

  /** After so much time, by the clock that the search is given. */
  record Time(Duration duration) implements Limit {}
}
