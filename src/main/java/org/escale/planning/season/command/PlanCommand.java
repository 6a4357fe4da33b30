package org.escale.planning.season.command;

import java.io.PrintStream;
import org.escale.planning.season.Plan;
import org.escale.planning.season.PlanJson;
import org.escale.planning.season.SeasonJson;
import org.escale.planning.season.search.Planner;
import org.escale.planning.season.search.SeasonCannotWork;

/**
 * {@code plan season.json [--seed N] [--iterations N | --seconds N] [--from plan.json]}: writes the
 * best plan found to standard output, and how the search goes to standard error.
 *
 * <p>Exit status: 0, a plan; 1, the season cannot work; 2, malformed file or wrong call.
 */
public final class PlanCommand {
  private static final String USAGE =
      "plan season.json [--seed N] [--iterations N | --seconds N] [--from plan.json]";
  private static final int USUAL_SECONDS = 30;

  private PlanCommand() {}

  /** Runs the command and returns its exit status. */
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    try {
      if (arguments.length == 0) throw new SearchOptions.WrongCall("a season.json");
      var options = SearchOptions.of(arguments, 1, USUAL_SECONDS, true);
      var season = CommandFile.read(arguments[0], "season.json", SeasonJson::read);
      Plan start =
          options.from() == null
              ? null
              : CommandFile.read(options.from(), "plan.json", file -> PlanJson.read(file, season));
      var plan =
          new Planner(season, CommandClock::nanos, Runtime.getRuntime().availableProcessors())
              .plan(options.seed(), options.limit(), start, () -> false, new Teller(err)::tell);
      out.writeBytes(PlanJson.write(plan));
      out.flush();
      return 0;
    } catch (SearchOptions.WrongCall e) {
      err.println(USAGE);
      err.println("not understood: " + e.getMessage());
      return 2;
    } catch (CommandFile.Refused e) {
      err.println(e.getMessage());
      return 2;
    } catch (SeasonCannotWork e) {
      noPlan(e, err);
      return 1;
    }
  }

  /** Says which rules the pins break, or that there is no day to work on. */
  static void noPlan(SeasonCannotWork cannot, PrintStream err) {
    cannot.broken().forEach(err::println);
    err.println(
        "no plan: "
            + (cannot.broken().isEmpty() ? cannot.getMessage() : "the pins break the rules above"));
  }
}
