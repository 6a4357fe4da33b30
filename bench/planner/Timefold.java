package planner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/**
 * Timefold's community solver with the model in bench/timefold: fetched by Maven and compiled where
 * that was not done yet, then run in a virtual machine of its own.
 */
public final class Timefold {
  private static final Path SOURCES = Path.of("bench", "timefold");
  private static final Path LIBRARIES = Path.of("target", "bench-timefold", "lib");
  private static final Path CLASSES = Path.of("target", "bench-timefold", "classes");
  private static final Path APP = Path.of("target", "app", "escale.jar");

  private Timefold() {}

  /** Makes it ready; false, and the reason on standard error, where it cannot be had. */
  public static boolean prepare(Path folder) throws IOException, InterruptedException {
    if (!Files.isDirectory(LIBRARIES)) {
      int status =
          new ProcessBuilder(
                  "mvn",
                  "-q",
                  "-B",
                  "-f",
                  SOURCES.resolve("pom.xml").toString(),
                  "dependency:copy-dependencies",
                  "-DoutputDirectory=" + LIBRARIES.toAbsolutePath())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("timefold.txt").toFile())
              .start()
              .waitFor();
      if (status != 0) {
        System.err.println(
            "Without Timefold: Maven could not fetch it (" + folder.resolve("timefold.txt") + ")");
        return false;
      }
    }
    Files.createDirectories(CLASSES);
    var words =
        new ArrayList<>(
            List.of("-proc:none", "-nowarn", "-d", CLASSES.toString(), "-cp", classPath()));
    try (var sources = Files.list(SOURCES)) {
      sources.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(words::add);
    }
    if (ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new))
        != 0) {
      throw new IllegalStateException("bench/timefold does not compile");
    }
    return true;
  }

  /** Its libraries before the program's, which the program's archive names itself. */
  private static String classPath() throws IOException {
    try (var jars = Files.list(LIBRARIES)) {
      return jars.map(Path::toString)
          .sorted()
          .collect(Collectors.joining(":", CLASSES + ":", ":" + APP));
    }
  }

  /** The call that plans a season. */
  public static List<String> call(Path season, int seconds, int seed, Path plan)
      throws IOException {
    return List.of(
        ProcessHandle.current().info().command().orElse("java"),
        "-XX:+UseSerialGC",
        "-Xmx2g",
        "-cp",
        classPath(),
        "timefold.Solve",
        season.toString(),
        "" + seconds,
        "" + seed,
        plan.toString());
  }
}
