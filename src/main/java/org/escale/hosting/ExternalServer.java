package org.escale.hosting;

/** A server that the operator runs; it is there before the program and after it. */
record ExternalServer(DatabaseAddress address) implements DatabaseServer {
  @Override
  public void close() {
    // It is not ours to stop.
  }
}
