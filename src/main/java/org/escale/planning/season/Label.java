package org.escale.planning.season;

import org.jspecify.annotations.Nullable;

/**
 * How a place is shown; the plan does not depend on it.
 *
 * @param lat degrees north, WGS 84
 * @param lon degrees east, WGS 84
 */
public record Label(@Nullable String name, @Nullable Double lat, @Nullable Double lon) {

  /** Nothing to show but the identifier. */
  public static final Label NONE = new Label(null, null, null);
}
