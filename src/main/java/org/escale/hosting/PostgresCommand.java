package org.escale.hosting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One of PostgreSQL's own programs. PostgreSQL refuses to work for root: for root it runs in a user
 * namespace, where root has no power.
 */
record PostgresCommand(Path binaries) {
  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

  /**
   * Runs it to its end.
   *
   * @throws ServerTrouble with what it said, when it fails
   */
  void run(String program, String... arguments) {
    var command = new ArrayList<String>();
    if (ROOT) command.addAll(List.of("unshare", "-U"));
    command.add(binaries.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("LC_ALL", "C");
      builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
      var process = builder.start();
      process.getOutputStream().close();
      var said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
      if (process.waitFor() != 0) throw new ServerTrouble(program, said.strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + program + " ran", e);
    }
  }
}
