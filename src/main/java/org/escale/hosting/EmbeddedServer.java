package org.escale.hosting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own in a data folder. It listens on the loopback address, asks for a
 * password, and acknowledges nothing that is not on the disk. A server that a killed program left
 * running is stopped first; one that dies (a full disk) is started again until it holds.
 */
final class EmbeddedServer implements DatabaseServer {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

  /** The database, and the role that owns it. */
  private static final String NAME = "escale";

  private static final long WATCH_MILLIS = 2_000;

  private final DataFolder folder;
  private final Cluster cluster;
  private final int port;
  private volatile boolean closing;

  private EmbeddedServer(DataFolder folder, Cluster cluster, int port) {
    this.folder = folder;
    this.cluster = cluster;
    this.port = port;
  }

  /**
   * Takes the folder, makes the cluster where there is none, and starts the server.
   *
   * @throws StartRefused when another program holds the folder, or another PostgreSQL made it
   */
  static EmbeddedServer start(Path data) {
    var folder = DataFolder.open(data);
    try {
      var cluster =
          new Cluster(folder, new PostgresCommand(PostgresBinaries.unpack(folder.binaries())));
      if (cluster.server().isPresent())
        log.info("stopping the database server that an interrupted program left running");
      cluster.stop();
      if (!cluster.exists()) cluster.make();
      cluster.checkVersion();
      var server = new EmbeddedServer(folder, cluster, freePort());
      cluster.start(server.port);
      server.makeDatabase();
      Thread.ofVirtual().name("postgres-watch").start(server::watch);
      return server;
    } catch (IOException e) {
      folder.close();
      throw new UncheckedIOException("the database server could not be started", e);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** The server that a running program keeps on this data folder. */
  static Optional<DatabaseAddress> running(Path data) {
    var path = data.toAbsolutePath().normalize();
    return Postmaster.find(path.resolve("postgres"))
        .map(server -> address(server.port(), NAME, NAME, DataFolder.password(path)));
  }

  @Override
  public DatabaseAddress address() {
    return address(port, NAME, NAME, folder.password());
  }

  private static DatabaseAddress address(int port, String database, String role, String password) {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, role, password);
  }

  /** Role and database, where no start came that far yet. */
  private void makeDatabase() {
    var maintenance = address(port, "postgres", "postgres", folder.password());
    try (var connection = maintenance.connect();
        var statement = connection.createStatement()) {
      if (!statement.executeQuery("SELECT FROM pg_roles WHERE rolname = '" + NAME + "'").next())
        statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(NAME, folder.password()));
      if (!statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + NAME + "'").next())
        statement.execute("CREATE DATABASE %s OWNER %s".formatted(NAME, NAME));
    } catch (SQLException e) {
      throw new IllegalStateException("the new database server does not answer", e);
    }
  }

  private void watch() {
    while (!closing) {
      try {
        Thread.sleep(WATCH_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
      revive();
    }
  }

  private synchronized void revive() {
    if (closing || cluster.server().isPresent()) return;
    log.warn("the database server is gone; starting it again");
    try {
      cluster.start(port);
    } catch (IOException | RuntimeException e) {
      log.error("the database server does not start: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    closing = true;
    synchronized (this) {
      cluster.stop();
    }
    folder.close();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
