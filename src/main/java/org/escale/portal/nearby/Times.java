package org.escale.portal.nearby;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a spot opens: by sessions with their dates, or by hours alone. */
public sealed interface Times permits SessionTimes, HoursTimes {
  /**
   * The first opening that takes place, ends after one instant and begins before another; null
   * where there is none.
   */
  @Nullable SpotOpening next(Spot spot, Instant after, Instant before);

  /** All that end after one instant and begin before another, in order, cancelled ones too. */
  List<SpotOpening> between(Spot spot, Instant after, Instant before);

  /** Whether anything is known of its times. */
  boolean known();
}
