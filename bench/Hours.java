import hours.Comparison;
import hours.MadeHours;
import hours.Reference;
import hours.Speed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.escale.calendar.ZoneHolidays;
import org.escale.calendar.openinghours.HoursContext;
import org.escale.calendar.openinghours.Position;
import org.escale.calendar.openinghours.UnreadableHours;

/**
 * How fast opening hours are read and turned into intervals, beside the reference implementation,
 * and where the two differ.
 */
class Hours {
  private static final String USAGE =
      "bin/bench hours [--package FOLDER] [--node COMMAND] [--seconds N] [--compare] [STRINGS...]";
  private static final Path FOLDER = Path.of("target", "bench-hours");
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
  private static final LocalDate TO = LocalDate.of(2027, 9, 1);

  private final List<Path> files = new ArrayList<>();
  private Path folder;
  private String node = "node";
  private int seconds = 4;
  private boolean compare;

  public static void main(String[] arguments) throws Exception {
    var bench = new Hours();
    if (!bench.understands(arguments)) {
      System.err.println(USAGE);
      System.exit(2);
    }
    Files.createDirectories(FOLDER);
    bench.measure();
  }

  private boolean understands(String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      var word = arguments[i];
      if (word.equals("--compare")) compare = true;
      else if (!word.startsWith("--")) files.add(Path.of(word));
      else if (i + 1 == arguments.length) return false;
      else {
        switch (word) {
          case "--package" -> folder = Path.of(arguments[++i]);
          case "--node" -> node = arguments[++i];
          case "--seconds" -> seconds = Integer.parseInt(arguments[++i]);
          default -> {
            return false;
          }
        }
      }
    }
    return !compare || !files.isEmpty();
  }

  private void measure() throws IOException, InterruptedException, UnreadableHours {
    var missing = Reference.missing(node, folder);
    if (missing != null) System.err.println("Without the reference: " + missing);
    var reference = missing == null ? new Reference(node, folder) : null;
    var holidays = ZoneHolidays.known("B", FROM.minusYears(1), TO.plusYears(1));
    var context = new HoursContext(holidays, new Position(50.36, 3.39, ZONE));
    if (!compare) {
      speed(reference, context);
    } else if (reference != null) {
      for (var file : files) {
        System.out.println(Comparison.of(file, reference, FROM, TO, context, ZONE, FOLDER));
      }
      System.out.println("The differences are in " + FOLDER + ".");
    }
  }

  private void speed(Reference reference, HoursContext context)
      throws IOException, InterruptedException, UnreadableHours {
    var strings = FOLDER.resolve("strings.txt");
    if (files.isEmpty()) Files.write(strings, MadeHours.all());
    else strings = files.getFirst();
    var lines = Files.readAllLines(strings);
    var ours = Speed.of(lines, context, seconds);
    System.out.printf(
        "%d strings, one thread, %d seconds of the processor each, once warm%n",
        lines.size(), seconds);
    System.out.printf("Escale: %,d place-weeks a second%n", ours.weeks());
    System.out.printf("Escale: %,d strings read a second%n", ours.strings());
    System.out.printf("Escale: %,d next changes a second%n", ours.changes());
    if (reference == null) return;
    var theirs = reference.speed(strings, seconds);
    System.out.printf(
        "reference: %,d place-weeks a second: Escale does %.1f times as many%n",
        theirs[0], (double) ours.weeks() / theirs[0]);
    System.out.printf(
        "reference: %,d strings read a second: Escale does %.1f times as many%n",
        theirs[1], (double) ours.strings() / theirs[1]);
  }
}
