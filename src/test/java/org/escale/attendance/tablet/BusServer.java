package org.escale.attendance.tablet;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The program as a process of its own on one database and always one port, for a tablet knows its
 * server by the address: it can be stopped, and started again as a newer release.
 */
final class BusServer implements AutoCloseable {
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

  private final Process process;
  private final int port;
  private final Path log;

  private BusServer(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /**
   * @param newer a folder whose files come before the program's own; null: the program as it is
   */
  static BusServer start(String database, Path data, int port, @Nullable Path newer) {
    try {
      var log = Files.createTempFile("escale-bus-server", ".log");
      var command =
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:TieredStopAtLevel=1",
              "-XX:+UseSerialGC",
              "-Xmx256m",
              "--enable-native-access=ALL-UNNAMED",
              "-cp",
              classPath(newer),
              "org.escale.Escale",
              "--escale.port=" + port,
              "--escale.data=" + data,
              "--escale.database.url=" + database);
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      return new BusServer(process, port, log).awaitReady();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String classPath(@Nullable Path newer) {
    var paths =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.concat(
            Stream.ofNullable(newer).map(Path::toString),
            Arrays.stream(paths.split(File.pathSeparator))
                .filter(path -> !path.endsWith("test-classes")))
        .collect(Collectors.joining(File.pathSeparator));
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private BusServer awaitReady() throws IOException {
    var end = System.nanoTime() + PATIENCE;
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > end)
        throw new IllegalStateException("the program does not start:\n" + Files.readString(log));
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return this;
  }

  private boolean answers() {
    try {
      var address = URI.create("http://localhost:" + port + "/actuator/health").toURL();
      return ((HttpURLConnection) address.openConnection()).getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Nobody answers at its address any more. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
