package org.escale.planning.season.command;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;
import org.escale.planning.season.PlanJson;
import org.escale.planning.season.SeasonJson;
import org.escale.planning.season.Term;
import org.escale.planning.season.check.Checker;
import org.escale.planning.season.check.Verdict;

/**
 * {@code check season.json plan.json}: prints each broken rule in words, then one line of JSON.
 *
 * <p>Exit status: 0, feasible and the objective as stated; 1, not; 2, malformed file or wrong call.
 */
public final class CheckCommand {
  private static final String USAGE = "check season.json plan.json";

  private CheckCommand() {}

  /** Runs the command and returns its exit status. */
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    if (arguments.length != 2) {
      err.println(USAGE);
      return 2;
    }
    try {
      var season = CommandFile.read(arguments[0], "season.json", SeasonJson::read);
      var plan = CommandFile.read(arguments[1], "plan.json", file -> PlanJson.read(file, season));
      var verdict = new Checker(season).check(plan);
      print(verdict, out);
      return verdict.accepted() ? 0 : 1;
    } catch (CommandFile.Refused e) {
      err.println(e.getMessage());
      return 2;
    }
  }

  private static void print(Verdict verdict, PrintStream out) {
    verdict.broken().forEach(out::println);
    var objective = verdict.objective();
    var stated = verdict.stated();
    if (stated.total() != objective.total()) {
      misstated("total", stated.total(), objective.total(), out);
    }
    for (var term : Term.values()) {
      if (!verdict.agreed(term)) {
        misstated(term.name(), stated.term(term), objective.term(term), out);
      }
    }
    var terms =
        objective.terms().entrySet().stream()
            .map(term -> "\"" + term.getKey() + "\": " + term.getValue())
            .collect(Collectors.joining(", "));
    out.println(
        String.format(
            Locale.ROOT,
            "{\"feasible\": %b, \"objective\": %d, \"terms\": {%s}, \"stated\": %d, \"brokenRules\": %d}",
            verdict.feasible(),
            objective.total(),
            terms,
            stated.total(),
            verdict.broken().size()));
  }

  private static void misstated(String name, long stated, long recomputed, PrintStream out) {
    out.println(
        "OBJECTIVE_STATED: " + name + " is stated as " + stated + ", recomputed " + recomputed);
  }
}
