package org.escale.hosting;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.springframework.util.FileSystemUtils;

/**
 * The compiled program in an archive, with what a JVM learned by running it once, as {@code
 * bin/build} makes it: a start costs a third less of the processor, and tests start it two dozen
 * times. Whichever half of the tests comes first makes both; the other one waits.
 */
final class PackedProgram {
  /** How the program is started in a JVM like this one, without its tests. */
  static final List<String> COMMAND = make();

  private PackedProgram() {}

  private static List<String> make() {
    var parts = classPath();
    var classes =
        parts.stream().filter(Files::isDirectory).filter(PackedProgram::isProgram).toList();
    var folder = Path.of("target", "packed-program").toAbsolutePath();
    try {
      Files.createDirectories(folder);
      try (var lock =
              FileChannel.open(
                  folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var held = lock.lock()) {
        assert held.isValid();
        var jar = folder.resolve("program.jar");
        var cache = folder.resolve("program.aot");
        var command = command(jar, parts, "-XX:AOTCache=" + cache);
        if (!isFresh(cache, classes)) {
          pack(classes, jar);
          var made = folder.resolve("program.aot.new");
          train(command(jar, parts, "-XX:AOTCacheOutput=" + made), folder);
          Files.move(made, cache, StandardCopyOption.REPLACE_EXISTING);
        }
        return command;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    if (!Files.exists(cache)) return false;
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

  private static void train(List<String> recording, Path folder) {
    var data = folder.resolve("training");
    try (var program =
        RunningProgram.launch(recording, Map.of(), "--escale.data=" + data).awaitReady()) {
      program.status("/");
      program.stop();
    } finally {
      FileSystemUtils.deleteRecursively(data.toFile());
    }
  }
}
