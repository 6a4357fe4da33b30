package org.escale.attendance.activity;

/** Details that cannot be kept. What was told of the visit before stays. */
public class DetailsRefused extends RuntimeException {
  /** Why, as the protocol of the devices says it. */
  public enum Reason {
    /** A group's counts are of more people than were counted. */
    TOTALS_EXCEED("totals-exceed"),
    /** No details of the national model: another type, or a value that it does not have. */
    UNREADABLE("unreadable"),
    /** What they are said of is no count: nothing, or a correction. */
    NOT_A_COUNT("not-a-count");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  private final Reason reason;

  DetailsRefused(Reason reason) {
    super(reason.code());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
