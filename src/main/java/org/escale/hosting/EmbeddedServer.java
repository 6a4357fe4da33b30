package org.escale.hosting;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A PostgreSQL server of our own in a data folder, with durable settings. */
final class EmbeddedServer implements AutoCloseable {
  private final EmbeddedPostgres server;

  private EmbeddedServer(EmbeddedPostgres server) {
    this.server = server;
  }

  /** Starts the server on {@code data/postgres}, making the cluster when there is none. */
  static EmbeddedServer start(Path data) {
    try {
      Files.createDirectories(data);
      return new EmbeddedServer(
          EmbeddedPostgres.builder()
              .setDataDirectory(data.resolve("postgres").toAbsolutePath())
              .setOverrideWorkingDirectory(data.resolve("binaries").toAbsolutePath().toFile())
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPGStartupWait(Duration.ofMinutes(2))
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("max_connections", "60")
              .setLocaleConfig("locale-provider", "icu")
              .setLocaleConfig("icu-locale", "fr-FR")
              .setLocaleConfig("encoding", "UTF8")
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
