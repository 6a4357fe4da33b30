package org.escale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The project's own files, for tests that read them. */
final class ProjectFiles {
  static final Path JAVA = Path.of("src/main/java/org/escale");
  static final Path RESOURCES = Path.of("src/main/resources");

  private ProjectFiles() {}

  /** All files below the folder whose names end so, in order. */
  static List<Path> below(Path folder, String ending) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
