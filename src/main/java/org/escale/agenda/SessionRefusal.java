package org.escale.agenda;

import java.io.Serial;

/** Why a session cannot be changed as asked. Nothing has been changed. */
public sealed class SessionRefusal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final String messageKey;

  private SessionRefusal(String messageKey) {
    super(messageKey);
    this.messageKey = messageKey;
  }

  /** The key of the words that say it to a person. */
  public String messageKey() {
    return messageKey;
  }

  /** Somebody has cancelled it in the meantime. */
  public static final class AlreadyCancelled extends SessionRefusal {
    @Serial private static final long serialVersionUID = 1;

    AlreadyCancelled() {
      super("agenda.refusal.already-cancelled");
    }
  }

  /** It is not cancelled (any more). */
  public static final class NotCancelled extends SessionRefusal {
    @Serial private static final long serialVersionUID = 1;

    NotCancelled() {
      super("agenda.refusal.not-cancelled");
    }
  }

  /** People have been received: what has happened does not change. */
  public static final class AlreadyOpened extends SessionRefusal {
    @Serial private static final long serialVersionUID = 1;

    AlreadyOpened() {
      super("agenda.refusal.already-opened");
    }
  }

  /** The vehicle is promised elsewhere for part of that time. */
  public static final class VehicleTaken extends SessionRefusal {
    @Serial private static final long serialVersionUID = 1;

    VehicleTaken() {
      super("agenda.refusal.vehicle-taken");
    }
  }

  /** Another session that takes place serves the same request. */
  public static final class RequestTaken extends SessionRefusal {
    @Serial private static final long serialVersionUID = 1;

    RequestTaken() {
      super("agenda.refusal.request-taken");
    }
  }

  /** A cancellation was asked for without saying why. */
  public static final class ReasonMissing extends SessionRefusal {
    @Serial private static final long serialVersionUID = 1;

    ReasonMissing() {
      super("agenda.refusal.reason-missing");
    }
  }
}
