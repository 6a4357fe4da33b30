package org.escale.portal.editorial;

import org.jspecify.annotations.Nullable;

/** The refusal of a change to a text that somebody else has changed or removed since. */
public class TextChangedMeanwhile extends RuntimeException {
  private final transient @Nullable Text now;

  TextChangedMeanwhile(@Nullable Text now) {
    super(now == null ? "text removed" : "text " + now.id() + " has version " + now.version());
    this.now = now;
  }

  /** As it is now; null where it is no more. */
  public @Nullable Text now() {
    return now;
  }
}
