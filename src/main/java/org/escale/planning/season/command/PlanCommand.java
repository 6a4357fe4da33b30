package org.escale.planning.season.command;

import java.io.PrintStream;
import java.time.Duration;
import org.escale.planning.season.Plan;
import org.escale.planning.season.PlanJson;
import org.escale.planning.season.SeasonJson;
import org.escale.planning.season.search.Limit;
import org.escale.planning.season.search.Planner;
import org.escale.planning.season.search.Progress;
import org.escale.planning.season.search.SeasonCannotWork;
import org.jspecify.annotations.Nullable;

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
  private static final long TELL_EVERY_NANOS = 1_000_000_000L;

  private PlanCommand() {}

  /** A call whose words are off. */
  private static final class WrongCall extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongCall(String words) {
      super(words);
    }
  }

  private record Call(String season, long seed, Limit limit, @Nullable String from) {
    static Call of(String[] arguments) {
      if (arguments.length % 2 != 1)
        throw new WrongCall("a season.json, and a value for each option");
      long seed = 1;
      Limit limit = null;
      String from = null;
      for (int i = 1; i < arguments.length; i += 2) {
        var value = arguments[i + 1];
        switch (arguments[i]) {
          case "--seed" -> seed = number(value, 0);
          case "--iterations" -> limit = only(limit, new Limit.Iterations(number(value, 1)));
          case "--seconds" ->
              limit = only(limit, new Limit.Time(Duration.ofSeconds(number(value, 1))));
          case "--from" -> from = value;
          default -> throw new WrongCall("there is no option " + arguments[i]);
        }
      }
      return new Call(
          arguments[0],
          seed,
          limit == null ? new Limit.Time(Duration.ofSeconds(USUAL_SECONDS)) : limit,
          from);
    }

    private static Limit only(@Nullable Limit before, Limit limit) {
      if (before != null) throw new WrongCall("only one of --iterations and --seconds");
      return limit;
    }

    private static long number(String text, long lowest) {
      try {
        long number = Long.parseLong(text);
        if (number >= lowest) return number;
      } catch (NumberFormatException e) {
        // said below, as any other wrong word
      }
      throw new WrongCall("a whole number of at least " + lowest + ", not '" + text + "'");
    }
  }

  /** Runs the command and returns its exit status. */
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    try {
      var call = Call.of(arguments);
      var season = CommandFile.read(call.season(), "season.json", SeasonJson::read);
      Plan start =
          call.from() == null
              ? null
              : CommandFile.read(call.from(), "plan.json", file -> PlanJson.read(file, season));
      var plan =
          new Planner(season, CommandClock::nanos, Runtime.getRuntime().availableProcessors())
              .plan(call.seed(), call.limit(), start, () -> false, new Teller(err)::tell);
      out.writeBytes(PlanJson.write(plan));
      out.flush();
      return 0;
    } catch (WrongCall e) {
      err.println(USAGE);
      err.println("not understood: " + e.getMessage());
      return 2;
    } catch (CommandFile.Refused e) {
      err.println(e.getMessage());
      return 2;
    } catch (SeasonCannotWork e) {
      e.broken().forEach(err::println);
      err.println(
          "no plan: " + (e.broken().isEmpty() ? e.getMessage() : "the pins break the rules above"));
      return 1;
    }
  }

  /** Tells once a second how the search goes. */
  private static final class Teller {
    private final PrintStream err;
    private long told = CommandClock.nanos();

    Teller(PrintStream err) {
      this.err = err;
    }

    void tell(Progress progress) {
      if (CommandClock.nanos() - told < TELL_EVERY_NANOS) return;
      told = CommandClock.nanos();
      err.printf(
          "%3.0f %%  %d iterations  objective %d%n",
          100 * progress.share(), progress.iterations(), progress.objective());
    }
  }
}
