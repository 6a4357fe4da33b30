package org.escale.hosting;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The compiled program in an archive, with what a JVM learned by running it once, as {@code
 * bin/build} makes it: a start costs a third less of the processor, and tests start it two dozen
 * times. The data folder of that run is kept: a test that is not about the first start begins with
 * a copy of it, which saves half of the start. Whichever half of the tests comes first makes all
 * this; the other one waits.
 */
final class PackedProgram {
  private static final Path FOLDER = Path.of("target", "packed-program").toAbsolutePath();

  /** As the program left it that was started once and stopped. */
  private static final Path DATA = FOLDER.resolve("data");

  /** How the program is started in a JVM like this one, without its tests. */
  static final List<String> COMMAND = make();

  private PackedProgram() {}

  private static List<String> make() {
    var parts = classPath();
    var classes =
        parts.stream().filter(Files::isDirectory).filter(PackedProgram::isProgram).toList();
    try {
      Files.createDirectories(FOLDER);
      try (var lock =
              FileChannel.open(
                  FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var held = lock.lock()) {
        assert held.isValid();
        var jar = FOLDER.resolve("program.jar");
        var cache = FOLDER.resolve("program.aot");
        var command = command(jar, parts, "-XX:AOTCache=" + cache);
        if (!isFresh(cache, classes)) {
          pack(classes, jar);
          var made = FOLDER.resolve("program.aot.new");
          train(command(jar, parts, "-XX:AOTCacheOutput=" + made));
          Files.move(made, cache, StandardCopyOption.REPLACE_EXISTING);
        }
        return command;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with files that come before the program's own: without what the JVM learned. */
  static List<String> commandWith(@Nullable Path newer) {
    var command = new ArrayList<>(COMMAND);
    if (newer == null) return command;
    var parts = command.indexOf("-cp") + 1;
    command.set(parts, newer + File.pathSeparator + command.get(parts));
    command.removeIf(word -> word.startsWith("-XX:AOTCache="));
    return command;
  }

  private static List<Path> classPath() {
    var paths =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(paths.split(File.pathSeparator)).map(Path::of).toList();
  }

  private static boolean isProgram(Path folder) {
    return Files.exists(folder.resolve("org/escale/Escale.class"));
  }

  private static List<String> command(Path jar, List<Path> parts, String aot) {
    var classPath = new ArrayList<String>();
    classPath.add(jar.toString());
    for (var part : parts) {
      if (!Files.isDirectory(part)) classPath.add(part.toString());
    }
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx256m",
        aot,
        "-Xlog:aot=off",
        "-Xlog:cds=off",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        String.join(File.pathSeparator, classPath),
        "org.escale.Escale");
  }

  private static boolean isFresh(Path cache, List<Path> classes) throws IOException {
    if (!Files.exists(cache) || !Files.exists(DATA)) return false;
    var made = Files.getLastModifiedTime(cache);
    for (var folder : classes) {
      try (var files = Files.walk(folder)) {
        if (files.anyMatch(file -> file.toFile().lastModified() > made.toMillis())) return false;
      }
    }
    return true;
  }

  private static void pack(List<Path> classes, Path jar) throws IOException {
    try (var packed = new JarOutputStream(Files.newOutputStream(jar))) {
      packed.setLevel(1);
      for (var folder : classes) {
        try (var files = Files.walk(folder)) {
          // with its folders, for Spring looks for classes and templates by them
          for (var file : files.filter(file -> !file.equals(folder)).sorted().toList()) {
            var name = folder.relativize(file).toString().replace(File.separatorChar, '/');
            packed.putNextEntry(new ZipEntry(Files.isDirectory(file) ? name + "/" : name));
            if (!Files.isDirectory(file)) Files.copy(file, packed);
          }
        }
      }
    }
  }

  private static void train(List<String> recording) throws IOException {
    FileSystemUtils.deleteRecursively(DATA);
    try (var program =
        RunningProgram.launch(recording, Map.of(), "--escale.data=" + DATA).awaitReady()) {
      program.status("/");
      program.stop();
    }
  }

  /** The data folder of a program that was started and stopped, anew at that place. */
  static Path usedData(Path place) throws IOException {
    try (var files = Files.walk(DATA)) {
      // links stay links, and what is its owner's alone stays so: PostgreSQL insists
      for (var file : files.toList())
        Files.copy(
            file,
            place.resolve(DATA.relativize(file)),
            StandardCopyOption.COPY_ATTRIBUTES,
            LinkOption.NOFOLLOW_LINKS);
    }
    return place;
  }
}
