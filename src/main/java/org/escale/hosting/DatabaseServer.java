package org.escale.hosting;

/** Where the database is: a server of our own, or one that the operator runs. */
sealed interface DatabaseServer extends AutoCloseable permits EmbeddedServer, ExternalServer {
  DatabaseAddress address();

  @Override
  void close();
}
