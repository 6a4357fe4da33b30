package org.escale.planning;

/** A re-planning was asked for in a season without a published plan. */
public final class NothingInForce extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
