package org.escale.planning.season.command;

/** The only clock of the engine: how long a command has taken. */
final class CommandClock {

  private CommandClock() {}

  /** Nanoseconds since some moment. */
  static long nanos() {
    return System.nanoTime();
  }
}
