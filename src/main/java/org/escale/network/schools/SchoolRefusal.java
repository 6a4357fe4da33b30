package org.escale.network.schools;

/** Why a school stays as it is; in messages as {@code network.school.refusal.<key>}. */
public sealed class SchoolRefusal extends RuntimeException {
  private final String key;

  private SchoolRefusal(String key) {
    super(key);
    this.key = key;
  }

  public String messageKey() {
    return "network.school.refusal." + key;
  }

  /** It has a space already. */
  public static final class SpaceThere extends SchoolRefusal {
    SpaceThere() {
      super("space-there");
    }
  }

  /** Two times of class on one day overlap, or one ends before it starts. */
  public static final class ImpossibleTimes extends SchoolRefusal {
    ImpossibleTimes() {
      super("impossible-times");
    }
  }
}
