package org.escale.hosting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A server as its cluster's {@code postmaster.pid} tells of it.
 *
 * @param process its number
 * @param port where it listens on the loopback address
 */
record Postmaster(long process, int port) {
  private static final String FILE = "postmaster.pid";
  private static final int PORT_LINE = 3;

  /** The server that runs on the cluster; a file left by one that is gone counts as none. */
  static Optional<Postmaster> find(Path cluster) {
    try {
      var lines = Files.readAllLines(cluster.resolve(FILE));
      if (lines.size() <= PORT_LINE) return Optional.empty();
      var postmaster =
          new Postmaster(
              Long.parseLong(lines.getFirst().strip()),
              Integer.parseInt(lines.get(PORT_LINE).strip()));
      return Optional.of(postmaster).filter(Postmaster::isAlive);
    } catch (NoSuchFileException | NumberFormatException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its number may belong to another program by now, after the machine was started anew. */
  boolean isAlive() {
    return ProcessHandle.of(process)
        .filter(ProcessHandle::isAlive)
        .flatMap(handle -> handle.info().command())
        .filter(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
        .isPresent();
  }

  /** Takes away the file of a server that is gone: the next one would take its number for alive. */
  static void forget(Path cluster) throws IOException {
    Files.deleteIfExists(cluster.resolve(FILE));
  }
}
