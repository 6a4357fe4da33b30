package org.escale.hosting;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all rows of the database, as they stand at one moment, to one file. It may run while
 * people work: whatever was acknowledged before it began is in it.
 */
final class Backup {
  /** Whoever is signed in signs in again after a restore. */
  private static final Set<String> LEFT_OUT =
      Set.of("access.http_session", "access.http_session_attributes");

  private final DatabaseAddress database;
  private final Clock clock;

  Backup(DatabaseAddress database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Writes the file, whole or not at all, readable by its owner only.
   *
   * @throws FileAlreadyExistsException rather than replace a file
   */
  BackupManifest write(Path file) throws IOException, SQLException {
    if (Files.exists(file)) throw new FileAlreadyExistsException(file.toString());
    var unfinished = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(unfinished);
    try (var channel =
            FileChannel.open(
                unfinished,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                DataFolder.permissions("rw-------"));
        var connection = database.connect()) {
      var manifest = write(connection, channel);
      channel.force(true);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private BackupManifest write(Connection connection, FileChannel channel)
      throws IOException, SQLException {
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    var zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
    var catalog = new Catalog(connection);
    var copy = connection.unwrap(PGConnection.class).getCopyAPI();
    var tables = new ArrayList<BackupManifest.Table>();
    for (var name : catalog.tables()) {
      if (LEFT_OUT.contains(name)) continue;
      tables.add(write(new BackupManifest.Table(name, catalog.columns(name), 0, ""), copy, zip));
    }
    var manifest = manifest(connection, catalog, tables);
    zip.putNextEntry(new ZipEntry(BackupManifest.ENTRY));
    zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
    zip.closeEntry();
    zip.finish();
    zip.flush();
    connection.rollback();
    return manifest;
  }

  private static BackupManifest.Table write(
      BackupManifest.Table table, CopyManager copy, ZipOutputStream zip)
      throws IOException, SQLException {
    zip.putNextEntry(new ZipEntry(table.entry()));
    var digest = new DigestOutputStream(zip, sha256());
    var rows = copy.copyOut(table.copy("TO STDOUT"), digest);
    zip.closeEntry();
    var sum = HexFormat.of().formatHex(digest.getMessageDigest().digest());
    return new BackupManifest.Table(table.name(), table.columns(), rows, sum);
  }

  private BackupManifest manifest(
      Connection connection, Catalog catalog, ArrayList<BackupManifest.Table> tables)
      throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                SELECT i.id, i.incarnation, h.version
                FROM hosting.installation i, public.flyway_schema_history h
                WHERE h.success AND h.version IS NOT NULL
                ORDER BY h.installed_rank DESC LIMIT 1
                """)) {
      if (!row.next()) throw new SQLException("the database has not been prepared by Escale");
      return new BackupManifest(
          BackupManifest.FORMAT,
          row.getString(3),
          row.getObject(1, UUID.class),
          row.getInt(2),
          clock.instant(),
          tables,
          catalog.sequences());
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
