package org.escale.planning;

import java.util.Locale;

/** Something that cannot be done with a plan. */
public class PlanRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Reason reason;

  /** Why; its code is the end of a message key. */
  public enum Reason {
    /** A published plan is what residents were promised. */
    PUBLISHED,
    /** The search has not found a plan yet, or failed. */
    NOT_DONE,
    /** The checker does not accept it. */
    NOT_ACCEPTED,
    /** A vehicle, a stop, a request or the rules that the plan was made for are no longer so. */
    OUT_OF_DATE
  }

  PlanRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** The key of the sentence that a person reads. */
  public String messageKey() {
    return "planning.plan.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
