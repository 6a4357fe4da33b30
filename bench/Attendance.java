import attendance.Throughput;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * How many events a second are acknowledged, beside a plain insert of the same rows: see README.md.
 */
class Attendance {
  public static void main(String[] arguments) throws Exception {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME))
        .setLevel(Level.OFF); // the database's
    var words = List.of(arguments);
    var command =
        words.contains("--program")
            ? Files.readAllLines(Path.of(words.get(words.indexOf("--program") + 1)))
            : List.of("bin/java");
    new Throughput(
            command,
            option(words, "--devices", 4),
            option(words, "--batches", 20),
            option(words, "--events", 500),
            option(words, "--warm-up", 6),
            option(words, "--rounds", 5))
        .measure();
  }

  private static int option(List<String> words, String name, int usual) {
    int at = words.indexOf(name);
    return at < 0 ? usual : Integer.parseInt(words.get(at + 1));
  }
}
