package org.escale.hosting;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The database's files in a data folder, and the server that may run on them. */
record Cluster(DataFolder folder, PostgresCommand postgres) {
  private static final boolean LINUX = System.getProperty("os.name").equals("Linux");

  boolean exists() {
    return Files.exists(folder.cluster());
  }

  Optional<Postmaster> server() {
    return Postmaster.find(folder.cluster());
  }

  /** Makes the files, whole or not at all. Nobody ever enters without the password. */
  void make() throws IOException {
    folder.password();
    var unfinished = folder.cluster().resolveSibling("postgres.new");
    FileSystemUtils.deleteRecursively(unfinished);
    var options =
        new ArrayList<>(
            List.of(
                "--pgdata=" + unfinished,
                "--username=postgres",
                "--pwfile=" + folder.passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=icu",
                "--icu-locale=fr-FR"));
    if (LINUX) options.add("--sync-method=syncfs");
    postgres.run("initdb", options.toArray(String[]::new));
    Files.move(unfinished, folder.cluster());
  }

  /** Refuses files that another major version of PostgreSQL has made. */
  void checkVersion() throws IOException {
    var version = Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
    if (!version.equals(PostgresBinaries.MAJOR))
      throw new StartRefused(
          "This data folder was made by PostgreSQL %s; this release brings PostgreSQL %s."
              .formatted(version, PostgresBinaries.MAJOR),
          "Make a backup with the former release of Escale and restore it with this one.");
  }

  void start(int port) throws IOException {
    Postmaster.forget(folder.cluster());
    Files.createDirectories(folder.log());
    var settings =
        Stream.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=60",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "timezone=UTC",
                "logging_collector=on",
                "log_directory=" + folder.log(),
                "log_filename=postgres-%a.log",
                "log_rotation_age=1d",
                "log_truncate_on_rotation=on")
            .map(setting -> "-c '" + setting.replace("'", "'\\''") + "'")
            .collect(Collectors.joining(" "));
    postgres.run(
        "pg_ctl",
        "start",
        "--wait",
        "--timeout=300",
        "--pgdata=" + folder.cluster(),
        "--log=" + folder.log().resolve("postgres-start.log"),
        "--options=" + settings);
  }

  /** Stops the server if one runs, in order; without ceremony when that takes too long. */
  void stop() {
    for (var mode : List.of("fast", "immediate")) {
      if (server().isEmpty()) return;
      try {
        postgres.run(
            "pg_ctl",
            "stop",
            "--wait",
            "--timeout=60",
            "--mode=" + mode,
            "--pgdata=" + folder.cluster());
      } catch (ServerTrouble e) {
        if (mode.equals("immediate") && server().isPresent()) throw e;
      }
    }
  }
}
