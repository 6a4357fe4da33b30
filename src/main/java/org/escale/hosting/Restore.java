package org.escale.hosting;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * Brings a backup into a database, all or nothing, and gives the database a new incarnation. An
 * older backup goes through the migrations that it has missed; what the database held before is
 * given up only when they have succeeded too.
 */
final class Restore {
  private final DatabaseAddress database;
  private final Migrations migrations;

  Restore(DatabaseAddress database) {
    this.database = database;
    this.migrations = new Migrations(database);
  }

  /** Into a database that holds nothing yet. */
  BackupManifest intoEmpty(Path path) throws IOException, SQLException {
    return restore(path, false);
  }

  /** In the place of what the database holds, which is then gone. */
  BackupManifest inPlaceOfAll(Path path) throws IOException, SQLException {
    return restore(path, true);
  }

  private BackupManifest restore(Path path, boolean replace) throws IOException, SQLException {
    try (var file = BackupFile.open(path);
        var connection = database.connect()) {
      DatabaseLock.take(connection);
      refuseWhileProgramsRun(connection);
      var manifest = file.manifest();
      if (!migrations.know(manifest.schemaVersion()))
        throw new RestoreRefused("This backup was made by a later release of Escale.");
      var former = new Replacement(connection);
      former.putBack();
      var incarnation = Math.max(manifest.incarnation(), incarnation(connection)) + 1;
      if (!replace && holdsRows(connection))
        throw new RestoreRefused(
            "The database is not empty. Add --replace to give up all that it holds.");
      former.setAside();
      try {
        migrations.to(manifest.schemaVersion());
        load(file, connection, incarnation);
        migrations.toLatest();
        former.complete();
      } catch (IOException | SQLException | RuntimeException e) {
        if (!connection.getAutoCommit()) connection.rollback();
        connection.setAutoCommit(true);
        former.putBack();
        throw e;
      }
      return manifest;
    }
  }

  private static void load(BackupFile file, Connection connection, int incarnation)
      throws IOException, SQLException {
    connection.setAutoCommit(false);
    var copy = connection.unwrap(PGConnection.class).getCopyAPI();
    try (var statement = connection.createStatement()) {
      statement.execute("SET CONSTRAINTS ALL DEFERRED");
      for (var table : file.manifest().tables()) {
        try (var rows = file.rows(table)) {
          if (copy.copyIn(table.copy("FROM STDIN"), rows) != table.rows())
            throw new RestoreRefused("The backup is damaged: rows of " + table.name() + " lack.");
        }
      }
      for (var sequence : file.manifest().sequences()) {
        if (sequence.lastValue() != null)
          statement.execute(
              "SELECT setval('%s', %d)".formatted(sequence.name(), sequence.lastValue()));
      }
      statement.execute(
          "UPDATE hosting.installation SET incarnation = %d, restored_at = now()"
              .formatted(incarnation));
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static void refuseWhileProgramsRun(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                SELECT count(*) FROM pg_stat_activity
                WHERE datname = current_database() AND application_name = '%s'
                """
                    .formatted(DatabaseAddress.PROGRAM))) {
      if (row.next() && row.getInt(1) > 0)
        throw new RestoreRefused("Escale is running on this database. Stop it first.");
    }
  }

  private static boolean holdsRows(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var table : new Catalog(connection).tables()) {
        try (var row = statement.executeQuery("SELECT FROM " + table + " LIMIT 1")) {
          if (row.next()) return true;
        }
      }
    }
    return false;
  }

  /** 0 when the database has none yet. */
  private static int incarnation(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      if (!new Catalog(connection).tables().contains("hosting.installation")) return 0;
      try (var row = statement.executeQuery("SELECT incarnation FROM hosting.installation")) {
        return row.next() ? row.getInt(1) : 0;
      }
    }
  }
}
