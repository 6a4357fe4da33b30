package org.escale.planning;

import java.io.Serial;

/** The season cannot be removed: a plan of it was published once. Nothing has been changed. */
public class SeasonStays extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  SeasonStays() {
    super("a season that was published stays");
  }
}
