import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How good plans are after how long: plans seasons with several seeds and limits, and sets the
 * objective beside the bound.
 */
class Planner {
  private static final String USAGE =
      "bin/bench planner SEASON... [--seconds 10,60] [--seeds 1,2,3] [--bound SECONDS] [--quick]";
  private static final Pattern TOTAL = Pattern.compile("\"total\": ?(-?\\d+)");
  private static final Pattern UNSERVED = Pattern.compile("\"UNSERVED\": ?(-?\\d+)");
  private static final Pattern BOUND = Pattern.compile("\"bound\":(\\d+\\.\\d+)");
  private static final Path FOLDER = Path.of("target", "bench-planner");

  private final List<String> seasons = new ArrayList<>();
  private List<Integer> seconds = List.of(10, 60);
  private List<Integer> seeds = List.of(1, 2, 3);
  private int boundSeconds = 60;

  public static void main(String[] arguments) throws Exception {
    var bench = new Planner();
    if (!bench.understands(arguments)) {
      System.err.println(USAGE);
      System.exit(2);
    }
    Files.createDirectories(FOLDER);
    for (var season : bench.seasons) bench.measure(season);
  }

  private boolean understands(String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals("--quick")) {
        seconds = List.of(5);
        seeds = List.of(1, 2);
        boundSeconds = 15;
      } else if (!arguments[i].startsWith("--")) {
        seasons.add(arguments[i]);
      } else if (i + 1 == arguments.length) {
        return false;
      } else {
        var numbers =
            Pattern.compile(",").splitAsStream(arguments[++i]).map(Integer::valueOf).toList();
        switch (arguments[i - 1]) {
          case "--seconds" -> seconds = numbers;
          case "--seeds" -> seeds = numbers;
          case "--bound" -> boundSeconds = numbers.getFirst();
          default -> {
            return false;
          }
        }
      }
    }
    return !seasons.isEmpty();
  }

  private void measure(String season) throws IOException, InterruptedException {
    var name = Path.of(season).getFileName().toString();
    var proven = Files.readString(run("bound", season, "--seconds", "" + boundSeconds));
    double bound = Double.parseDouble(find(BOUND, proven));
    System.out.printf(Locale.ROOT, "%n%s: no plan passes %.3f%n", name, bound);
    System.out.println("seconds  seed  objective  below the bound  communes unserved");
    for (int limit : seconds) {
      double worst = 0;
      for (int seed : seeds) {
        var plan =
            Files.readString(run("plan", season, "--seed", "" + seed, "--seconds", "" + limit));
        long objective = Long.parseLong(find(TOTAL, plan));
        double below = 100 * (1 - objective / bound);
        worst = Math.max(worst, below);
        System.out.printf(
            Locale.ROOT,
            "%7d  %4d  %9d  %13.2f %%  %s%n",
            limit,
            seed,
            objective,
            below,
            find(UNSERVED, plan).equals("0") ? "none" : "some");
      }
      System.out.printf(Locale.ROOT, "%7d  worst %25.2f %%%n", limit, worst);
    }
  }

  /** Runs a command of bin/escale and returns the file with what it printed. */
  private static Path run(String... words) throws IOException, InterruptedException {
    var out = FOLDER.resolve(words[0] + ".json");
    var command = new ArrayList<>(List.of("bin/escale"));
    command.addAll(List.of(words));
    int status =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(FOLDER.resolve("log.txt").toFile())
            .start()
            .waitFor();
    if (status != 0)
      throw new IllegalStateException("bin/escale " + List.of(words) + " ended with " + status);
    return out;
  }

  private static String find(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    if (!found.find()) throw new IllegalStateException("no " + pattern + " in what was printed");
    return found.group(1);
  }
}
