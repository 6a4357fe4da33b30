package org.escale.planning.season.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.escale.planning.season.Malformed;
import org.escale.planning.season.Plan;
import org.escale.planning.season.PlanJson;
import org.escale.planning.season.Season;
import org.escale.planning.season.SeasonJson;
import org.escale.planning.season.replan.Replanning;
import org.escale.planning.season.search.SeasonCannotWork;

/**
 * {@code replan season.json fewest-changes.json most-recovered.json [--seed N] [--iterations N |
 * --seconds N]}: writes the two answers to a season with a plan in force to the two files named,
 * and prints a line of JSON for each. The limit is for both together.
 *
 * <p>Exit status: 0, two plans; 1, the season cannot work; 2, malformed file, no plan in force, or
 * wrong call.
 */
public final class ReplanCommand {
  private static final String USAGE =
      "replan season.json fewest-changes.json most-recovered.json"
          + " [--seed N] [--iterations N | --seconds N]";
  private static final int USUAL_SECONDS = 5;
  private static final int FILES = 3;

  private ReplanCommand() {}

  /** Runs the command and returns its exit status. */
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    try {
      if (arguments.length < FILES) {
        throw new SearchOptions.WrongCall("a season.json, and a file for each of two plans");
      }
      var options = SearchOptions.of(arguments, FILES, USUAL_SECONDS, false);
      var season = CommandFile.read(arguments[0], "season.json", SeasonJson::read);
      var answers =
          replanning(season)
              .both(options.seed(), options.limit(), () -> false, new Teller(err)::tell);
      write(arguments[1], answers.fewestChanges());
      write(arguments[2], answers.mostRecovered());
      out.println(told("fewestChanges", season, answers.fewestChanges()));
      out.println(told("mostRecovered", season, answers.mostRecovered()));
      return 0;
    } catch (SearchOptions.WrongCall e) {
      err.println(USAGE);
      err.println("not understood: " + e.getMessage());
      return 2;
    } catch (CommandFile.Refused e) {
      err.println(e.getMessage());
      return 2;
    } catch (SeasonCannotWork e) {
      PlanCommand.noPlan(e, err);
      return 1;
    }
  }

  private static Replanning replanning(Season season) throws CommandFile.Refused {
    try {
      return new Replanning(season, CommandClock::nanos);
    } catch (Malformed e) {
      throw new CommandFile.Refused("malformed: season.json: " + e.getMessage());
    }
  }

  private static void write(String path, Plan plan) throws CommandFile.Refused {
    try {
      Files.write(Path.of(path), PlanJson.write(plan));
    } catch (IOException | InvalidPathException e) {
      throw new CommandFile.Refused(path + " cannot be written: " + e.getMessage());
    }
  }

  private static String told(String answer, Season season, Plan plan) {
    return String.format(
        Locale.ROOT,
        "{\"answer\": \"%s\", \"objective\": %d, \"withoutDisruption\": %d, \"changedSlots\": %d}",
        answer,
        plan.objective().total(),
        Replanning.withoutDisruption(plan),
        Replanning.changedSlots(season, plan));
  }
}
