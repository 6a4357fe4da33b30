package org.escale.planning.season.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.escale.planning.season.Season;
import org.escale.planning.season.SeasonJson;
import org.escale.planning.season.bound.Bound;
import org.escale.planning.season.bound.PriceSearch;
import org.escale.planning.season.search.Limit;
import org.escale.planning.season.search.Planner;
import org.escale.planning.season.search.SeasonCannotWork;
import org.escale.planning.season.tables.Tables;

/**
 * {@code bound season.json [--seconds N]}: prints one line of JSON with the objective that no plan
 * can pass, and how that is proven. Without a limit it ends when the bound no longer falls.
 *
 * <p>Exit status: 0; 1, no plan can be made; 2, malformed file or wrong call.
 */
public final class BoundCommand {
  private static final String USAGE = "bound season.json [--seconds N]";

  /** Changes tried for the plan that the prices are measured against. */
  private static final long ITERATIONS_FOR_A_GOAL = 1_000_000;

  /** Sweeps before the fine steps. */
  private static final int SWEEPS = 512;

  /** The most of the time for them. */
  private static final double SWEEPING = 0.8;

  private static final int PATIENCE = 40;

  private BoundCommand() {}

  /** Runs the command and returns its exit status. */
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    boolean limited = arguments.length == 3 && arguments[1].equals("--seconds");
    if (!limited && arguments.length != 1 || limited && !arguments[2].matches("[1-9]\\d{0,8}")) {
      err.println(USAGE);
      return 2;
    }
    try {
      var season = CommandFile.read(arguments[0], "season.json", SeasonJson::read);
      var most = limited ? Duration.ofSeconds(Long.parseLong(arguments[2])) : null;
      long end = most == null ? Long.MAX_VALUE : most.toNanos();
      out.println(told(bound(season, CommandClock.nanos(), end)));
      return 0;
    } catch (CommandFile.Refused e) {
      err.println(e.getMessage());
      return 2;
    } catch (SeasonCannotWork e) {
      err.println("no bound: " + e.getMessage());
      return 1;
    } catch (ArithmeticException e) {
      err.println("no bound: the weights are too large for an exact one");
      return 1;
    }
  }

  private static Bound bound(Season season, long begun, long nanos) {
    int cores = Runtime.getRuntime().availableProcessors();
    var goal =
        new Planner(season, CommandClock::nanos, cores)
            .plan(
                1,
                new Limit.Iterations(ITERATIONS_FOR_A_GOAL),
                null,
                () -> CommandClock.nanos() - begun > nanos / 4,
                progress -> {});
    var prices = new PriceSearch(new Tables(season), goal.objective().total(), PATIENCE, cores);
    double share = 0;
    for (int taken = 0; share < 1; taken++) {
      prices.sweep(share);
      double spent = (CommandClock.nanos() - begun) / (SWEEPING * nanos);
      share = Math.max(spent, (taken + 1) / (double) SWEEPS);
    }
    while (prices.step() && CommandClock.nanos() - begun < nanos) {
      // the bound is kept by the search
    }
    return prices.bound();
  }

  private static String told(Bound bound) {
    return String.format(
        Locale.ROOT,
        "{\"bound\":%s,\"proof\":\"weak duality: %d prices in millionths of a point, best of %d\"}",
        bound.points().toPlainString(),
        bound.prices(),
        bound.rounds());
  }
}
