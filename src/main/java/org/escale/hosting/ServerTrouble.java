package org.escale.hosting;

/** A program of PostgreSQL refused or failed. */
final class ServerTrouble extends RuntimeException {
  ServerTrouble(String program, String said) {
    super(program + " failed: " + said);
  }
}
