package org.escale.hosting;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code escale backup} and {@code escale restore} on the command line. */
public final class BackupCommand {
  /** Exit codes. */
  private static final int DONE = 0, FAILED = 1, MISUSED = 2;

  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;
  private final Clock clock;

  /**
   * @param environment names the external database, as for the program itself
   */
  public BackupCommand(
      Map<String, String> environment, PrintStream out, PrintStream err, Clock clock) {
    this.environment = environment;
    this.out = out;
    this.err = err;
    this.clock = clock;
  }

  /** Writes a backup; the program may be running. Returns the exit code. */
  public int backup(List<String> arguments) {
    var line = Arguments.parse(arguments);
    if (line == null || line.replace()) return misused("backup FILE [--data DIR]");
    return run(() -> {
      try (var server = new CommandDatabase(line.data(), environment).share()) {
        var manifest = new Backup(server.address(), clock).write(line.file());
        out.printf("%s holds %s.%n", line.file(), summary(manifest));
      }
    });
  }

  /** Restores a backup; the program must not be running. Returns the exit code. */
  public int restore(List<String> arguments) {
    var line = Arguments.parse(arguments);
    if (line == null) return misused("restore FILE [--data DIR] [--replace]");
    return run(() -> {
      try (var server = new CommandDatabase(line.data(), environment).hold()) {
        var restore = new Restore(server.address());
        var manifest =
            line.replace() ? restore.inPlaceOfAll(line.file()) : restore.intoEmpty(line.file());
        out.printf("Restored %s.%n", summary(manifest));
      }
    });
  }

  private static String summary(BackupManifest manifest) {
    return "%d rows of %d tables, as of %s"
        .formatted(
            manifest.tables().stream().mapToLong(BackupManifest.Table::rows).sum(),
            manifest.tables().size(),
            manifest.takenAt());
  }

  private int misused(String usage) {
    err.println("Usage: bin/escale " + usage);
    return MISUSED;
  }

  private int run(Work work) {
    try {
      work.run();
      return DONE;
    } catch (FileAlreadyExistsException e) {
      err.println("The file " + e.getMessage() + " exists already. Name another one.");
    } catch (StartRefused e) {
      err.println(e.getMessage() + " " + e.remedy());
    } catch (RestoreRefused e) {
      err.println(e.getMessage());
    } catch (IOException | UncheckedIOException | SQLException | ServerTrouble e) {
      err.println("It did not work, and nothing has changed: " + e.getMessage());
    }
    return FAILED;
  }

  @FunctionalInterface
  private interface Work {
    void run() throws IOException, SQLException;
  }

  /** What stands after the command's name. */
  private record Arguments(Path file, Path data, boolean replace) {
    static @Nullable Arguments parse(List<String> words) {
      var rest = new ArrayList<>(words);
      var replace = rest.remove("--replace");
      var data = Path.of("data");
      var option = rest.indexOf("--data");
      if (option >= 0) {
        if (option + 1 >= rest.size()) return null;
        data = Path.of(rest.get(option + 1));
        rest.subList(option, option + 2).clear();
      }
      if (rest.size() != 1 || rest.getFirst().startsWith("--")) return null;
      return new Arguments(Path.of(rest.getFirst()).toAbsolutePath(), data, replace);
    }
  }
}
