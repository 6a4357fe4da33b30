package org.escale.hosting;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Sets the data of a database aside while other data take their place, so that they can be put back
 * whatever happens. What is aside stands in schemas of another name.
 */
record Replacement(Connection connection) {
  private static final String PREFIX = "replaced_";

  /** Holds the note of migrations, which otherwise stands beside the schemas. */
  private static final String HISTORY = "replaced_history";

  private static final String HISTORY_TABLE = "flyway_schema_history";

  /** Puts everything aside, at once. */
  void setAside() throws SQLException {
    try (var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (var schema : new Catalog(connection).schemas(""))
        statement.execute("ALTER SCHEMA %s RENAME TO %s%s".formatted(schema, PREFIX, schema));
      statement.execute("CREATE SCHEMA " + HISTORY);
      statement.execute(
          "ALTER TABLE IF EXISTS public.%s SET SCHEMA %s".formatted(HISTORY_TABLE, HISTORY));
      connection.commit();
    } finally {
      connection.setAutoCommit(true);
    }
  }

  /**
   * Takes the new data away and puts back what is aside. Nothing aside: nothing happens, for the
   * data in place are then the only ones.
   */
  void putBack() throws SQLException {
    var catalog = new Catalog(connection);
    if (!catalog.holdsSchema(HISTORY)) return;
    try (var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (var schema : catalog.schemas(""))
        statement.execute("DROP SCHEMA " + schema + " CASCADE");
      statement.execute("DROP TABLE IF EXISTS public." + HISTORY_TABLE);
      statement.execute(
          "ALTER TABLE IF EXISTS %s.%s SET SCHEMA public".formatted(HISTORY, HISTORY_TABLE));
      statement.execute("DROP SCHEMA " + HISTORY);
      for (var schema : catalog.schemas(PREFIX))
        statement.execute(
            "ALTER SCHEMA %s RENAME TO %s".formatted(schema, schema.substring(PREFIX.length())));
      connection.commit();
    } finally {
      connection.setAutoCommit(true);
    }
  }

  /** Gives up what is aside, at once. */
  void complete() throws SQLException {
    try (var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (var schema : new Catalog(connection).schemas(PREFIX))
        statement.execute("DROP SCHEMA " + schema + " CASCADE");
      statement.execute("DROP SCHEMA " + HISTORY + " CASCADE");
      connection.commit();
      connection.setAutoCommit(true);
    }
  }
}
