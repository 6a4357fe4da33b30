package org.escale.planning.season;

/** The terms of the objective, in the order in which they are written. */
public enum Term {
  /** Communes without any open session; never positive. */
  UNSERVED,
  /** Quality of the open sessions of each commune, each worth less than the one before. */
  OPEN_ACCESS,
  /** Weights of the requests served. */
  REQUESTS,
  /** Runs of weeks without visit; never positive. */
  REGULARITY,
  /** Metres driven; never positive. */
  DISTANCE,
  /** Slots that are not as in the plan in force; never positive. */
  DISRUPTION
}
