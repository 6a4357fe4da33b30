package org.escale.hosting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The program as operators run it: a process of its own, which can be stopped and killed. */
public final class RunningProgram implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** One for all: whoever waits for a program asks it a hundred times. */
  private static final HttpClient VISITOR = HttpClient.newHttpClient();

  private final Process process;
  private final Path log;
  private final int port;

  private RunningProgram(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /** Starts it on a data folder and waits until it is ready. */
  static RunningProgram start(Path data) {
    return launch(Map.of(), "--escale.data=" + data).awaitReady();
  }

  /** Starts it without waiting. */
  static RunningProgram launch(Map<String, String> environment, String... options) {
    return launch(command(), environment, options);
  }

  /** Starts it by the command of another JVM. */
  static RunningProgram launch(
      List<String> java, Map<String, String> environment, String... options) {
    return launch(java, freePort(), environment, options);
  }

  /**
   * Starts it where somebody knows it by its address, and waits until it is ready.
   *
   * @param newer a folder whose files come before the program's own; null: the program as it is
   */
  public static RunningProgram startAt(int port, @Nullable Path newer, String... options) {
    return launch(PackedProgram.commandWith(newer), port, Map.of(), options).awaitReady();
  }

  private static RunningProgram launch(
      List<String> java, int port, Map<String, String> environment, String... options) {
    try {
      var command = new ArrayList<>(java);
      command.add("--escale.port=" + port);
      command.addAll(List.of(options));
      var log = Files.createTempFile("escale-program", ".log");
      var builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      return new RunningProgram(builder.start(), log, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The compiled program without its tests, as it is built: packed, and with an AOT cache. */
  static List<String> command() {
    return new ArrayList<>(PackedProgram.COMMAND);
  }

  RunningProgram awaitReady() {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (status("/actuator/health") != 200) {
      if (!process.isAlive() || System.nanoTime() > end) {
        process.destroyForcibly();
        throw new IllegalStateException("the program does not become ready:\n" + said());
      }
      pause(200);
    }
    return this;
  }

  int port() {
    return port;
  }

  /** The status of a page; 0 when nobody answers. */
  int status(String path) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
              .header("Accept", "text/html, */*")
              .timeout(Duration.ofSeconds(30));
      return VISITOR.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As kill -9 does: it cannot clean up anything. */
  void kill() {
    process.destroyForcibly();
    exit();
  }

  /** As Ctrl-C does. Returns the exit status. */
  int stop() {
    process.destroy();
    return exit();
  }

  /** Waits for its end. Returns the exit status. */
  int exit() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
        throw new IllegalStateException("the program does not end:\n" + said());
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String said() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    exit();
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
