package org.escale.planning;

import java.util.Locale;
import java.util.Set;

/** How far a request has come. */
public enum RequestStatus {
  /** Nobody has answered yet. */
  SUBMITTED,
  /** Accepted in principle: the planner looks for a place in the season. */
  RETAINED,
  /** A published plan holds it. */
  SCHEDULED,
  /** The authority has proposed other dates; its author has not answered. */
  COUNTERED,
  /** Refused, with the reason in the reply. */
  DECLINED,
  /** Taken back by its author. */
  WITHDRAWN;

  /** Those that the planner takes into account. */
  public static final Set<RequestStatus> PLANNED = Set.of(RETAINED, SCHEDULED);

  /** Those that the authority can still decide on. */
  static final Set<RequestStatus> UNDECIDED = Set.of(SUBMITTED, COUNTERED, RETAINED);

  /** Those that their author can take back. */
  static final Set<RequestStatus> ALIVE = Set.of(SUBMITTED, COUNTERED, RETAINED, SCHEDULED);

  /** As it is written in the database and in message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static RequestStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Whether the authority can still decide. */
  public boolean undecided() {
    return UNDECIDED.contains(this);
  }

  /** Whether the author can still take it back. */
  public boolean alive() {
    return ALIVE.contains(this);
  }
}
