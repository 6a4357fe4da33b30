package attendance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Two programs on one database, as behind a load balancer; durable as in production. */
final class Servers implements AutoCloseable {
  private final Path folder;
  private final List<String> command;
  private final EmbeddedPostgres database;
  private final int[] ports;
  private final Process[] programs;
  private boolean rightly;

  /**
   * @param command what starts the program, without its options
   */
  Servers(Path folder, List<String> command, int programs) throws Exception {
    this.folder = folder;
    this.command = command;
    Files.createDirectories(folder);
    database =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
            .setDataDirectory(folder.resolve("rows"))
            .setLocaleConfig("locale-provider", "icu")
            .setLocaleConfig("icu-locale", "fr-FR")
            .setLocaleConfig("encoding", "UTF8")
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("max_connections", "100")
            .setPGStartupWait(Duration.ofMinutes(1))
            .start();
    this.ports = new int[programs];
    this.programs = new Process[programs];
    for (int i = 0; i < programs; i++) ports[i] = freePort();
    startAll();
  }

  int port(int program) {
    return ports[program];
  }

  int count() {
    return ports.length;
  }

  Connection connect() throws SQLException {
    return database.getPostgresDatabase().getConnection();
  }

  /** One whose driver joins the rows of a batch into few inserts. */
  Connection connectForMany() throws SQLException {
    return DriverManager.getConnection(
        database.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true");
  }

  /** Seconds of processor that a program has used. */
  double processor(int program) {
    return programs[program].info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
  }

  /** Seconds of processor that the database's processes have used. */
  double processorOfDatabase() throws IOException {
    var server = Files.readAllLines(folder.resolve("rows").resolve("postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(server.strip())).stream()
            .flatMap(ProcessHandle::descendants)
            .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
            .mapToLong(Duration::toMillis)
            .sum()
        / 1000.0;
  }

  void startAll() throws Exception {
    for (int i = 0; i < ports.length; i++) launch(i);
    for (int i = 0; i < ports.length; i++) awaitReady(i);
  }

  void start(int program) throws Exception {
    launch(program);
    awaitReady(program);
  }

  /** As kill -9 does. */
  void kill(int program) throws InterruptedException {
    programs[program].destroyForcibly().waitFor();
  }

  void stopAll() throws InterruptedException {
    for (var program : programs) program.destroy();
    for (var program : programs) {
      if (!program.waitFor(60, TimeUnit.SECONDS)) program.destroyForcibly().waitFor();
    }
  }

  void backup(Path file) throws Exception {
    run("backup", file.toString());
  }

  /** The programs are stopped, what there is gives way to the backup, and they start again. */
  void restore(Path file) throws Exception {
    stopAll();
    run("restore", file.toString(), "--replace");
    startAll();
  }

  private void run(String... words) throws Exception {
    var log = folder.resolve(words[0] + ".log");
    var process = process(log, List.of(words));
    if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0)
      throw new IllegalStateException(words[0] + ": " + Files.readString(log));
  }

  private void launch(int program) throws IOException {
    programs[program] =
        process(
            folder.resolve("program-" + program + ".log"),
            List.of(
                "--escale.port=" + ports[program],
                "--escale.data=" + folder.resolve("data-" + program),
                "--escale.demonstration=false"));
  }

  private Process process(Path log, List<String> words) throws IOException {
    var line = new ArrayList<>(command);
    line.addAll(words);
    var builder =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder
        .environment()
        .put("ESCALE_DATABASE_URL", "postgresql://localhost:" + database.getPort() + "/postgres");
    builder.environment().put("ESCALE_DATABASE_USER", "postgres");
    builder.environment().put("ESCALE_DATABASE_PASSWORD", "postgres");
    return builder.start();
  }

  private void awaitReady(int program) throws Exception {
    var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
    try (var client = HttpClient.newHttpClient()) {
      var question =
          HttpRequest.newBuilder(
                  URI.create("http://localhost:" + ports[program] + "/actuator/health"))
              .build();
      while (true) {
        try {
          if (client.send(question, BodyHandlers.discarding()).statusCode() == 200) return;
        } catch (IOException notYet) {
          // it is starting
        }
        if (!programs[program].isAlive() || System.nanoTime() > end)
          throw new IllegalStateException(
              "it does not start:\n"
                  + Files.readString(folder.resolve("program-" + program + ".log")));
        Thread.sleep(100);
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws Exception {
    for (var program : programs) if (program != null) program.destroyForcibly().waitFor();
    database.close();
    if (!rightly) return; // the programs' logs tell more
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
    }
  }

  /** All went well: nothing of it needs to be kept. */
  void endRightly() {
    rightly = true;
  }
}
