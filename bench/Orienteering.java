import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.escale.planning.season.orienteering.TeamOrienteering;
import org.escale.planning.season.orienteering.TourSearch;

/**
 * The search's core on another problem that others have published values for: team orienteering, in
 * Chao's text format. bench/README.md tells the method.
 *
 * <pre>bin/bench orienteering --best TABLE [--seconds N] [--seed N] FILE...</pre>
 */
class Orienteering {
  private static final String USAGE =
      "bin/bench orienteering --best TABLE [--seconds N] [--seed N] FILE...";
  private static final int STEPS = 100_000;

  public static void main(String[] arguments) throws IOException {
    Map<String, Long> best = Map.of();
    long seconds = 5;
    long seed = 1;
    var files = new ArrayList<Path>();
    try {
      for (int i = 0; i < arguments.length; i++) {
        switch (arguments[i]) {
          case "--best" -> best = table(Path.of(arguments[++i]));
          case "--seconds" -> seconds = Long.parseLong(arguments[++i]);
          case "--seed" -> seed = Long.parseLong(arguments[++i]);
          default -> files.add(Path.of(arguments[i]));
        }
      }
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      files.clear();
    }
    if (files.isEmpty()) {
      System.err.println(USAGE);
      System.exit(2);
    }
    measure(files, best, seed, seconds);
  }

  /** A name and a value a line, parted by spaces, commas or semicolons; # begins a remark. */
  private static Map<String, Long> table(Path file) throws IOException {
    var best = new HashMap<String, Long>();
    for (var line : Files.readAllLines(file)) {
      var parts = line.replaceFirst("#.*", "").strip().split("[\\s,;]+");
      if (parts.length >= 2) best.put(name(Path.of(parts[0])), Long.valueOf(parts[1]));
    }
    return best;
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.txt$", "");
  }

  private static void measure(List<Path> files, Map<String, Long> best, long seed, long seconds)
      throws IOException {
    System.out.println("| instance | collected | best known | gap | steps |");
    System.out.println("| --- | ---: | ---: | ---: | ---: |");
    double gaps = 0;
    int known = 0;
    for (var file : files) {
      var problem = TeamOrienteering.read(Files.readString(file));
      var search = new TourSearch(problem, seed);
      long end = System.nanoTime() + seconds * 1_000_000_000;
      long steps = 0;
      for (; System.nanoTime() < end; steps += STEPS) search.run(STEPS);
      // counted again from the points: a wrong tour would end this here
      long collected = problem.collected(search.bestTours());
      var value = best.get(name(file));
      double gap = value == null || value == 0 ? 0 : 100.0 * (value - collected) / value;
      if (value != null) {
        gaps += gap;
        known++;
      }
      System.out.printf(
          Locale.ROOT,
          "| %s | %d | %s | %s | %,d |%n",
          name(file),
          collected,
          value == null ? "?" : value,
          value == null ? "?" : String.format(Locale.ROOT, "%.2f %%", gap),
          steps);
    }
    if (known > 0) {
      System.out.printf(
          Locale.ROOT, "%nMean gap to the best known of %d: %.2f %%%n", known, gaps / known);
    }
  }
}
