package org.escale.planning;

/** Something that cannot be done to a request, or with it. */
public class RequestRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Reason reason;

  /** Why; its code is the end of a message key. */
  public enum Reason {
    /** Somebody else decided meanwhile, or the author took it back. */
    ALREADY_DECIDED,
    /** Other dates were proposed since the author read those. */
    PROPOSAL_CHANGED,
    /** Another request has this reference. */
    REFERENCE_TAKEN,
    /** The stop does not exist, or lies in another commune. */
    STOP_ELSEWHERE,
    /** The commune does not exist. */
    UNKNOWN_COMMUNE,
    /** A proposal, or a request, without any date. */
    NO_DATE
  }

  RequestRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** The key of the sentence that a person reads. */
  public String messageKey() {
    return "planning.request.refused."
        + reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
