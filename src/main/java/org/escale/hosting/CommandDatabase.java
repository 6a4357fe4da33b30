package org.escale.hosting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The database that a command works on: the external one, or that of a data folder. */
final class CommandDatabase {
  private final Path data;
  private final Map<String, String> environment;

  CommandDatabase(Path data, Map<String, String> environment) {
    this.data = data;
    this.environment = environment;
  }

  /**
   * For commands that work beside a running program: its server where one runs, otherwise one
   * started for the command.
   *
   * @throws StartRefused when there is no database yet
   */
  DatabaseServer share() {
    var url = environment.getOrDefault("ESCALE_DATABASE_URL", "");
    if (!url.isBlank()) return external(url);
    var running = EmbeddedServer.running(data);
    if (running.isPresent()) return new ExternalServer(running.get());
    if (Files.notExists(data.resolve("postgres")))
      throw new StartRefused(
          "There is no database in the folder " + data + ".", "Name another one with --data.");
    return EmbeddedServer.start(data);
  }

  /**
   * For commands that want it for themselves; it is made where there is none.
   *
   * @throws StartRefused when a program runs on the data folder
   */
  DatabaseServer hold() {
    var url = environment.getOrDefault("ESCALE_DATABASE_URL", "");
    return url.isBlank() ? EmbeddedServer.start(data) : external(url);
  }

  private ExternalServer external(String url) {
    return new ExternalServer(
        DatabaseAddress.parse(
            url,
            environment.getOrDefault("ESCALE_DATABASE_USER", ""),
            environment.getOrDefault("ESCALE_DATABASE_PASSWORD", "")));
  }
}
