package attendance;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;

/** Servers that break one promise each: the fault run must catch every one of them. */
public final class Mutants {
  private static final Path SOURCES = Path.of("src/main/java/org/escale");
  private static final int ROUNDS = 3;
  private static final String PROGRAM = "target/app/escale.jar";

  private record Mutant(String promise, String file, Map<String, String> changes, long seed) {}

  private static final List<Mutant> ALL =
      List.of(
          new Mutant(
              "the watermark stops at a hole",
              "attendance/intake/LogRepository.java",
              Map.of(
                  "SET contiguous = reached.seq,",
                  "SET contiguous = greatest(:head, reached.seq),"),
              4),
          new Mutant(
              "what comes again is not counted again",
              "attendance/intake/CountRepository.java",
              Map.of(
                  "SELECT event_id, session_id, audience, headcount, note,"
                      + " occurred_at::timestamptz, :by",
                  "SELECT uuidv7(), session_id, audience, headcount, note,"
                      + " occurred_at::timestamptz, :by"),
              4),
          new Mutant(
              "a restored server has another incarnation",
              "hosting/Restore.java",
              Map.of("incarnation(connection)) + 1;", "incarnation(connection));"),
              1),
          new Mutant(
              "a batch is one transaction",
              "attendance/intake/EventIntake.java",
              Map.of("  @Transactional\n", ""),
              2));

  private Mutants() {}

  public static boolean areCaught(List<String> command, long seed) throws Exception {
    boolean all = true;
    for (var mutant : ALL) {
      System.out.println("--- a server without the promise that " + mutant.promise());
      var classes = mutated(mutant);
      var line =
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              "-Xmx288m",
              "--enable-native-access=ALL-UNNAMED",
              "-cp",
              classes + File.pathSeparator + PROGRAM,
              "org.escale.Escale");
      // it ends with the first round that goes wrong; in one alone, all may by chance go well
      boolean caught = !FaultRun.run(line, mutant.seed(), ROUNDS * FaultRun.AT_ONCE);
      System.out.println(caught ? "caught" : "NOT CAUGHT");
      all &= caught;
    }
    return all;
  }

  private static Path mutated(Mutant mutant) throws Exception {
    var file = SOURCES.resolve(mutant.file());
    var source = Files.readString(file);
    for (var change : mutant.changes().entrySet()) {
      if (!source.contains(change.getKey()))
        throw new IllegalStateException(file + " has changed: " + change.getKey());
      source = source.replace(change.getKey(), change.getValue());
    }
    var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench-mutant");
    var changed = folder.resolve(file.getFileName());
    Files.writeString(changed, source);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-nowarn",
                "-parameters",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                changed.toString());
    if (status != 0) throw new IllegalStateException("the mutant does not compile");
    return folder;
  }
}
