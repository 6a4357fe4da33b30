package org.escale.planning;

import java.util.List;

/** No plan can be searched for, for these reasons. */
public class SeasonCannotWork extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<SeasonFlaw> flaws;

  SeasonCannotWork(List<SeasonFlaw> flaws) {
    super(flaws.toString());
    this.flaws = List.copyOf(flaws);
  }

  public List<SeasonFlaw> flaws() {
    return flaws;
  }
}
