package org.escale.network.standard;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files of places that lie beside the project; a test that needs one says when it is absent.
 */
public final class SharedPlaces {
  private static final Path FOLDER = Path.of("../shared/data");

  private SharedPlaces() {}

  /** Its bytes; the test that asks is skipped, and says so, where the file is not there. */
  public static byte[] file(String name) {
    var file = FOLDER.resolve(name);
    assumeTrue(Files.exists(file), () -> file + " is not here: not checked");
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
