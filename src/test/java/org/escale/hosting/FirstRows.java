package org.escale.hosting;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.escale.TestDatabase;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Databases with rows of the first migration set, and what they hold. */
final class FirstRows {
  /** The last migration of the first set. */
  static final String VERSION = "008";

  private FirstRows() {}

  static DatabaseAddress emptyDatabase() {
    return new DatabaseAddress(TestDatabase.create(), "", "");
  }

  /** A database that has gone through the first migrations only, with rows in every table. */
  static DatabaseAddress database() {
    return new DatabaseAddress(TestDatabase.createLike(First.DATABASE.url()), "", "");
  }

  /** The number of rows of each table. */
  static Map<String, Long> counts(DatabaseAddress database) throws SQLException {
    var counts = new LinkedHashMap<String, Long>();
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      for (var table : new Catalog(connection).tables()) {
        try (var row = statement.executeQuery("SELECT count(*) FROM " + table)) {
          row.next();
          counts.put(table, row.getLong(1));
        }
      }
    }
    return counts;
  }

  /** One value, as text. */
  static String value(DatabaseAddress database, String sql) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return String.valueOf(row.getObject(1));
    }
  }

  static void execute(DatabaseAddress database, String sql) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Made once, then copied: migrations take longer than most of what is tried on the rows. */
  private static final class First {
    static final DatabaseAddress DATABASE = emptyDatabase();

    static {
      new Migrations(DATABASE).to(VERSION);
      try (var connection = DATABASE.connect()) {
        ScriptUtils.executeSqlScript(connection, new ClassPathResource("upgrade/rows-008.sql"));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
