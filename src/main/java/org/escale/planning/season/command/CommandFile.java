package org.escale.planning.season.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;
import org.escale.planning.season.Malformed;

/** Files named on the command line. */
final class CommandFile {

  /** A call that cannot be carried out: the words are for the terminal, the exit status is 2. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String words) {
      super(words);
    }
  }

  private CommandFile() {}

  static <T> T read(String path, String name, Function<byte[], T> read) throws Refused {
    try {
      return read.apply(Files.readAllBytes(Path.of(path)));
    } catch (Malformed e) {
      throw new Refused("malformed: " + name + ": " + e.getMessage());
    } catch (IOException | InvalidPathException e) {
      throw new Refused("malformed: " + name + ": cannot be read: " + e.getMessage());
    }
  }
}
