import attendance.FaultRun;
import attendance.Mutants;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Whether the attendance of devices survives what can go wrong: see README.md. */
class Faults {
  public static void main(String[] arguments) throws Exception {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME))
        .setLevel(Level.OFF); // the database's
    var words = List.of(arguments);
    var command =
        words.contains("--program")
            ? Files.readAllLines(Path.of(words.get(words.indexOf("--program") + 1)))
            : List.of("bin/java");
    int scenarios =
        option(words, "--scenarios", words.contains("--seed") ? FaultRun.AT_ONCE : 1_000);
    if (words.contains("--quick")) scenarios = 50;
    long seed = option(words, "--seed", 1);
    boolean right =
        words.contains("--mutants")
            ? Mutants.areCaught(new ArrayList<>(command), seed)
            : FaultRun.run(command, seed, scenarios);
    System.exit(right ? 0 : 1);
  }

  private static int option(List<String> words, String name, int usual) {
    int at = words.indexOf(name);
    return at < 0 ? usual : Integer.parseInt(words.get(at + 1));
  }
}
