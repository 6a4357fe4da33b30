package org.escale.planning.season;

import java.time.LocalDate;
import java.util.Set;

/**
 * A vehicle and its crew.
 *
 * @param depot identifier of its depot
 * @param unavailable dates on which it does not work
 */
public record Vehicle(String id, String depot, Set<LocalDate> unavailable) {

  public Vehicle {
    unavailable = Set.copyOf(unavailable);
  }
}
