package planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What was measured: a season, its bound, and the runs of each planner on it. */
public final class Results {
  /** The names of the two planners. */
  public static final String ESCALE = "Escale";

  public static final String TIMEFOLD = "Timefold";
  static final Pattern TOTAL = Pattern.compile("\"total\": ?(-?\\d+)");
  static final Pattern UNSERVED = Pattern.compile("\"UNSERVED\": ?(-?\\d+)");
  public static final Pattern BOUND = Pattern.compile("\"bound\":(\\d+(?:\\.\\d+)?)");

  /** One planner's run with a limit. */
  public record Run(String planner, int seconds, int seed, Planning planning, boolean allServed) {}

  /** The runs on one season. */
  public record Panel(String season, double bound, List<Run> runs) {
    /** By how much an objective is below the bound, in per cent. */
    public double below(long objective) {
      return 100 * (1 - objective / bound);
    }
  }

  private final List<Panel> panels = new ArrayList<>();

  public void add(Panel panel) {
    panels.add(panel);
  }

  public List<Panel> panels() {
    return panels;
  }

  /** The table, in Markdown. */
  public String table() {
    var table = new StringBuilder();
    table.append(
        "| season | planner | limit | seed | objective | below the bound | moves/s | memory | all"
            + " communes served |\n"
            + "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |\n");
    for (var panel : panels) for (var run : panel.runs) table.append(row(panel, run));
    return table.toString();
  }

  /** A line of the table. */
  public static String row(Panel panel, Run run) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d s | %d | %,d | %.2f %% | %,d | %s | %s |%n",
        panel.season,
        run.planner,
        run.seconds,
        run.seed,
        run.planning.objective(),
        panel.below(run.planning.objective()),
        run.planning.movesPerSecond(),
        run.planning.mebibytes() == 0 ? "?" : run.planning.mebibytes() + " MiB",
        run.allServed ? "yes" : "no");
  }

  /** The number that a pattern finds in a text. */
  static long number(Pattern pattern, String text) {
    return Long.parseLong(find(pattern, text));
  }

  /** What a pattern finds in a text. */
  public static String find(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    if (!found.find()) throw new IllegalStateException("no " + pattern + " in what was printed");
    return found.group(1);
  }
}
