package org.escale.hosting;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The lock of whoever changes the whole database: a program that prepares it, a restore. It is
 * given back with the connection.
 */
final class DatabaseLock {
  /** A number that nothing else in this database locks. */
  private static final long NUMBER = 0x45_73_63_61_6c_65L;

  private DatabaseLock() {}

  /** Waits for it. */
  static void take(Connection connection) throws SQLException {
    execute(connection, "SELECT pg_advisory_lock(" + NUMBER + ")");
  }

  static void giveBack(Connection connection) throws SQLException {
    execute(connection, "SELECT pg_advisory_unlock(" + NUMBER + ")");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
