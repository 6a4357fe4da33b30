package org.escale.hosting;

/**
 * What must be in the database before the first request: reference data, the demonstration. Every
 * bean of this type runs at each start, in the order of {@link
 * org.springframework.core.annotation.Order}, before the program listens and before it says that it
 * is ready. Of several programs that start on one database at once, one prepares while the others
 * wait; they then prepare in their turn, so that a preparation must leave alone what is there.
 */
@FunctionalInterface
public interface Preparation {
  /** Brings what is missing. A failure ends the start. */
  void prepare();
}
