import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.escale.portal.nearby.Question;
import org.escale.portal.nearby.Question.Order;
import org.escale.portal.nearby.Spots;
import org.escale.portal.nearby.Wish;
import portal.MadeRegister;
import portal.MadeRegister.MadePlace;
import portal.Readers;
import running.Program;

/**
 * The portal's one answer: what it costs in the program with registers of growing size, and how
 * many pages a second the program serves with it. bench/README.md tells the method.
 *
 * <pre>bin/bench portal [--places N] [--seconds N] [--answers-only]</pre>
 */
class Portal {
  static final int[] SIZES = {1_000, 25_000, 250_000};
  static final int QUESTIONS = 4_000;
  static final Duration AHEAD = Duration.ofDays(60);
  static final Duration PATIENCE = Duration.ofMinutes(5);

  public static void main(String[] arguments) throws Exception {
    say(
        "%s, %d cores, load %.1f",
        LocalDate.now(),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    int places = option(arguments, "--places", 25_000);
    say("The answer, in the program, one thread; distinct positions:");
    for (int size : SIZES) answer(size);
    if (List.of(arguments).contains("--answers-only")) return;
    pages(places, Duration.ofSeconds(option(arguments, "--seconds", 15)));
  }

  static void answer(int size) {
    var made = MadeRegister.places(size);
    var today = LocalDate.now();
    var begin = System.nanoTime();
    var spots = new Spots(List.of(), MadeRegister.spots(made, today));
    double built = Program.seconds(begin);
    for (var order : Order.values()) {
      times(spots, made, order, 1); // the first thousand answers of a young JVM are not those of a day
      var micros = times(spots, made, order, 2);
      say(
          "  %,8d places  %-8s median %7.0f us  p99 %7.0f us  found %.1f on average (built in %.1f s)",
          size,
          order,
          micros[micros.length / 2],
          micros[micros.length * 99 / 100],
          found,
          built);
    }
  }

  static double found;

  static double[] times(Spots spots, List<MadePlace> made, Order order, long seed) {
    var chance = new Random(seed);
    var micros = new double[QUESTIONS];
    long all = 0;
    for (int n = 0; n < QUESTIONS; n++) {
      var question = question(made, order, chance);
      var begin = System.nanoTime();
      all += spots.answer(question).size();
      micros[n] = (System.nanoTime() - begin) / 1e3;
    }
    found = (double) all / QUESTIONS;
    Arrays.sort(micros);
    return micros;
  }

  static Question question(List<MadePlace> made, Order order, Random chance) {
    var now = Instant.now();
    return new Question(
        MadeRegister.somebody(made, chance), now, now, now.plus(AHEAD), Wish.ANY, order, 8);
  }

  /** The bare answer from several threads, a second. */
  static double bare(Spots spots, List<MadePlace> made, int threads, Duration time)
      throws Exception {
    var end = System.nanoTime() + time.toNanos();
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var askers =
          java.util.stream.IntStream.range(0, threads)
              .mapToObj(n ->
                  (Callable<Long>)
                      () -> {
                        var chance = new Random(n);
                        long count = 0;
                        for (; System.nanoTime() < end; count++) {
                          spots.answer(question(made, Order.BEST, chance));
                        }
                        return count;
                      })
              .toList();
      long all = 0;
      for (var count : pool.invokeAll(askers)) all += count.get();
      return all / (time.toMillis() / 1000.0);
    }
  }

  static void pages(int places, Duration time) throws Exception {
    var made = MadeRegister.places(places);
    var file = Path.of("target", "bench-portal.csv");
    Files.createDirectories(file.getParent());
    MadeRegister.write(file, made);
    var spots = new Spots(List.of(), MadeRegister.spots(made, LocalDate.now()));
    try (var program = Program.start("portal")) {
      program.signIn();
      say("Pages, with %,d places of others; %s of warming first", places, time);
      importPlaces(program, file);
      var chance = new Random(3);
      Callable<String> result =
          () -> {
            var point = MadeRegister.somebody(made, chance);
            return String.format(Locale.ROOT, "/?lat=%.4f&lon=%.4f", point.lat(), point.lon());
          };
      Callable<String> commune = () -> "/communes/" + made.get(chance.nextInt(places)).insee();
      Readers.read(program.port(), 16, time, result);
      for (int connections : new int[] {1, 16}) {
        say(
            "  bare answer, %2d threads: %,.0f a second",
            connections,
            bare(spots, made, connections, time.dividedBy(3)));
        report(program, "result page", connections, time, result);
        report(program, "commune's days page", connections, time, commune);
      }
      say("  the program holds %d MiB", program.memory());
    } finally {
      Files.deleteIfExists(file);
    }
  }

  static void report(
      Program program, String name, int connections, Duration time, Callable<String> path)
      throws Exception {
    double before = program.processor();
    var read = Readers.read(program.port(), connections, time, path);
    say(
        "  %-20s %2d connections: %,7.0f pages/s  p50 %6.2f ms  p99 %6.2f ms  %d not 200  %.2f ms of processor a page  %.1f kB",
        name,
        connections,
        read.perSecond(),
        read.millis(0.50),
        read.millis(0.99),
        read.failed(),
        1000 * (program.processor() - before) / read.count(),
        read.bytes() / 1000.0 / read.count());
  }

  static void importPlaces(Program program, Path file) throws Exception {
    var page = "/gestion/reseau/federation";
    var run = program.send(page, Map.of("source", "Inventaire inventé"), file);
    var preview = whenDone(program, run);
    program.post(run + "/application", Map.of("_csrf", Program.token(preview)));
    whenDone(program, run);
    program.get("/?lat=48&lon=2"); // the places are read anew beside it
    Thread.sleep(15_000);
  }

  static String whenDone(Program program, String run) throws Exception {
    var begin = System.nanoTime();
    while (Program.seconds(begin) < PATIENCE.toSeconds()) {
      var page = program.get(run);
      if (page.contains("notice bad")) throw new IllegalStateException(page);
      if (!page.contains("<progress")) return page;
      Thread.sleep(250);
    }
    throw new IllegalStateException("the import is not done");
  }

  static int option(String[] arguments, String name, int usual) {
    int at = List.of(arguments).indexOf(name);
    return at < 0 ? usual : Integer.parseInt(arguments[at + 1]);
  }

  static void say(String format, Object... values) {
    System.out.println(String.format(format, values));
  }
}
