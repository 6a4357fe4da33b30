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
    requireSome();
    return isExternal() ? external() : shareFolder(data);
  }

  /**
   * @throws StartRefused when there is no database yet
   */
  void requireSome() {
    if (!isExternal() && Files.notExists(data.resolve("postgres")))
      throw new StartRefused(
          "There is no database in the folder " + data + ".", "Name another one with --data.");
  }

  /** The server of the program that runs on a data folder, otherwise one of our own. */
  static DatabaseServer shareFolder(Path data) {
    var running = EmbeddedServer.running(data);
    return running.isPresent() ? new ExternalServer(running.get()) : EmbeddedServer.start(data);
  }

  /**
   * For commands that want it for themselves; it is made where there is none.
   *
   * @throws StartRefused when a program runs on the data folder
   */
  DatabaseServer hold() {
    return isExternal() ? external() : EmbeddedServer.start(data);
  }

  private boolean isExternal() {
    return !url().isBlank();
  }

  private String url() {
    return environment.getOrDefault("ESCALE_DATABASE_URL", "");
  }

  private ExternalServer external() {
    return new ExternalServer(
        DatabaseAddress.parse(
            url(),
            environment.getOrDefault("ESCALE_DATABASE_USER", ""),
            environment.getOrDefault("ESCALE_DATABASE_PASSWORD", "")));
  }
}
