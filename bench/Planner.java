import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.escale.planning.season.SeasonJson;
import planner.MadeSeason;
import planner.Picture;
import planner.Planning;
import planner.Results;
import planner.Size;
import planner.Timefold;

/**
 * How good plans are after how long, beside another solver's: plans each season with several limits
 * and seeds, has every plan checked, and sets the objectives beside the bound.
 */
class Planner {
  private static final String USAGE =
      "bin/bench planner [SEASON...] [--seconds 10,60] [--seeds 1,2,3] [--bound SECONDS]"
          + " [--quick] [--alone]";
  private static final Path FOLDER = Path.of("target", "bench-planner");
  private static final Pattern UNSERVED = Pattern.compile("\"UNSERVED\": ?(-?\\d+)");

  private final List<Path> seasons = new ArrayList<>();
  private List<Integer> seconds = List.of();
  private List<Integer> seeds = List.of(1);
  private int boundSeconds = 120;
  private boolean quick;
  private boolean alone;

  public static void main(String[] arguments) throws Exception {
    var bench = new Planner();
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
      if (word.equals("--quick")) {
        quick = true;
      } else if (word.equals("--alone")) {
        alone = true;
      } else if (!word.startsWith("--")) {
        seasons.add(Path.of(word));
      } else if (i + 1 == arguments.length) {
        return false;
      } else {
        var numbers =
            Pattern.compile(",").splitAsStream(arguments[++i]).map(Integer::valueOf).toList();
        switch (word) {
          case "--seconds" -> seconds = numbers;
          case "--seeds" -> seeds = numbers;
          case "--bound" -> boundSeconds = numbers.getFirst();
          default -> {
            return false;
          }
        }
      }
    }
    return true;
  }

  private void measure() throws IOException, InterruptedException {
    if (quick && seconds.isEmpty()) seconds = List.of(5);
    if (quick) boundSeconds = Math.min(boundSeconds, 8);
    if (seasons.isEmpty()) makeSeasons();
    boolean beside = !alone && Timefold.prepare(FOLDER);
    var began = circumstances();
    System.out.println(began);
    var results = new Results();
    for (var season : seasons) results.add(measure(season, beside));
    var folder = quick ? FOLDER : Path.of("bench");
    Files.writeString(folder.resolve("planner.md"), began + "\n\n" + results.table());
    Files.writeString(folder.resolve("planner.svg"), Picture.of(results.panels()));
    System.out.println(
        "\nThe table is in "
            + folder.resolve("planner.md")
            + ", the picture in "
            + folder.resolve("planner.svg"));
  }

  /** When, on how many cores, and how busy they were before: other work spoils what is measured. */
  private static String circumstances() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return String.format(
        Locale.ROOT,
        "%s, %d cores, load %.1f before.",
        LocalDate.now(ZoneId.systemDefault()),
        system.getAvailableProcessors(),
        system.getSystemLoadAverage());
  }

  private void makeSeasons() throws IOException {
    for (var size : quick ? List.of(Size.S, Size.HAINAUT) : List.of(Size.values())) {
      var file = FOLDER.resolve(size.name() + ".json");
      Files.write(file, SeasonJson.write(MadeSeason.of(size, 1)));
      seasons.add(file);
    }
  }

  private Results.Panel measure(Path season, boolean beside)
      throws IOException, InterruptedException {
    var name = season.getFileName().toString().replace(".json", "");
    var proven = run("bound", season.toString(), "--seconds", "" + boundSeconds);
    double bound = Double.parseDouble(Results.find(Results.BOUND, proven));
    var panel = new Results.Panel(name, bound, new ArrayList<>());
    System.out.printf("%n%s: no plan passes %s%n%n", name, Results.find(Results.BOUND, proven));
    for (int limit : seconds.isEmpty() ? limits(season) : seconds) {
      for (int seed : seeds) {
        var plan = FOLDER.resolve(name + "-" + limit + "-" + seed + ".json");
        var call =
            List.of(
                "bin/escale",
                "plan",
                season.toString(),
                "--seed",
                "" + seed,
                "--seconds",
                "" + limit);
        add(panel, Results.ESCALE, season, limit, seed, Planning.run(call, plan, true));
        if (!beside) continue;
        plan = FOLDER.resolve(name + "-" + limit + "-" + seed + "-timefold.json");
        call = Timefold.call(season, limit, seed, plan);
        add(panel, Results.TIMEFOLD, season, limit, seed, Planning.run(call, plan, false));
      }
    }
    return panel;
  }

  /** Larger seasons are given more time. */
  private static List<Integer> limits(Path season) throws IOException {
    int requests = SeasonJson.read(Files.readAllBytes(season)).requests().size();
    return requests < 1_000
        ? List.of(10, 60)
        : requests < 5_000 ? List.of(15, 60) : List.of(120, 300);
  }

  private static void add(
      Results.Panel panel, String planner, Path season, int limit, int seed, Planning planning)
      throws IOException, InterruptedException {
    run("check", season.toString(), planning.plan().toString());
    boolean served = Results.find(UNSERVED, Files.readString(planning.plan())).equals("0");
    var run = new Results.Run(planner, limit, seed, planning, served);
    panel.runs().add(run);
    System.out.print(Results.row(panel, run));
  }

  /** Runs a command of bin/escale and returns what it printed. */
  private static String run(String... words) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("bin/escale"));
    command.addAll(List.of(words));
    var out = FOLDER.resolve("printed.txt");
    int status =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(FOLDER.resolve("log.txt").toFile())
            .start()
            .waitFor();
    if (status != 0)
      throw new IllegalStateException("bin/escale " + List.of(words) + " ended with " + status);
    return Files.readString(out);
  }
}
