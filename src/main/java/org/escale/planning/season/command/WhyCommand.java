package org.escale.planning.season.command;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.escale.planning.season.Plan;
import org.escale.planning.season.PlanJson;
import org.escale.planning.season.Season;
import org.escale.planning.season.SeasonJson;
import org.escale.planning.season.Term;
import org.escale.planning.season.Visit;
import org.escale.planning.season.changes.Change;
import org.escale.planning.season.whynot.Obstacle;
import org.escale.planning.season.whynot.SlotAnswer;
import org.escale.planning.season.whynot.WhyNot;
import org.jspecify.annotations.Nullable;

/**
 * {@code why season.json plan.json REQUEST [--seed N] [--iterations N]}: prints, for each slot that
 * a refused request allows, the rule that blocks it, or what serving it there would displace and at
 * what cost, or that nothing was found.
 *
 * <p>Exit status: 0, answered; 1, the plan is not accepted by the checker, or does not refuse the
 * request; 2, malformed file or wrong call.
 */
public final class WhyCommand {
  private static final String USAGE =
      "why season.json plan.json REQUEST [--seed N] [--iterations N]";
  private static final int USUAL_ITERATIONS = 20_000;

  private WhyCommand() {}

  /** Runs the command and returns its exit status. */
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    long seed = 1;
    long iterations = USUAL_ITERATIONS;
    boolean understood = arguments.length >= 3 && arguments.length % 2 == 1;
    for (int i = 3; understood && i < arguments.length; i += 2) {
      understood = arguments[i + 1].matches("[1-9]\\d{0,8}");
      if (!understood) break;
      long value = Long.parseLong(arguments[i + 1]);
      switch (arguments[i]) {
        case "--seed" -> seed = value;
        case "--iterations" -> iterations = value;
        default -> understood = false;
      }
    }
    if (!understood) {
      err.println(USAGE);
      return 2;
    }
    try {
      var season = CommandFile.read(arguments[0], "season.json", SeasonJson::read);
      var plan = CommandFile.read(arguments[1], "plan.json", file -> PlanJson.read(file, season));
      return explain(season, plan, arguments[2], seed, (int) iterations, out, err);
    } catch (CommandFile.Refused e) {
      err.println(e.getMessage());
      return 2;
    }
  }

  private static int explain(
      Season season,
      Plan plan,
      String request,
      long seed,
      int iterations,
      PrintStream out,
      PrintStream err) {
    try {
      var answers =
          new WhyNot(season, plan)
              .of(request, seed, iterations, () -> false, answer -> print(answer, plan, out));
      if (answers.isEmpty()) out.println(request + " allows no slot");
      return 0;
    } catch (IllegalArgumentException e) {
      err.println("no answer: " + e.getMessage());
      return 1;
    }
  }

  private static void print(SlotAnswer answer, Plan refusing, PrintStream out) {
    out.print(answer.at().date() + " " + answer.at().slot() + ": ");
    switch (answer) {
      case SlotAnswer.Blocked blocked -> {
        out.println("blocked, whatever else a plan holds");
        blocked.obstacles().stream()
            .map(Obstacle::rules)
            .map(rules -> "  " + rules.getFirst())
            .distinct()
            .forEach(out::println);
        if (blocked.obstacles().isEmpty()) out.println("  there is no stop to serve it at");
      }
      case SlotAnswer.Displaces displaces -> {
        out.println("displaces, " + points(displaces.cost()) + terms(displaces.plan(), refusing));
        displaces.changes().forEach(change -> out.println("  " + told(change)));
      }
      case SlotAnswer.NotFound notFound -> out.println("not found, and not ruled out");
    }
  }

  private static String points(long cost) {
    return cost > 0 ? "at a cost of " + cost + " points" : "and gains " + -cost + " points";
  }

  /** Where the points are lost and gained. */
  private static String terms(Plan with, Plan refusing) {
    return Arrays.stream(Term.values())
        .filter(term -> with.objective().term(term) != refusing.objective().term(term))
        .map(term ->
            String.format(
                Locale.ROOT,
                "%s %+d",
                term,
                with.objective().term(term) - refusing.objective().term(term)))
        .collect(Collectors.joining(", ", " (", ")"));
  }

  private static String told(Change change) {
    var what =
        change.content().equals(Visit.OPEN)
            ? "open session in " + change.commune()
            : "request " + change.content();
    if (change.ends()) return "ends:   " + what + ", " + told(change.from());
    if (change.begins()) return "begins: " + what + ", " + told(change.to());
    return "moves:  " + what + ", " + told(change.from()) + " -> " + told(change.to());
  }

  private static String told(Change.@Nullable Seat seat) {
    return seat == null
        ? ""
        : seat.date() + " " + seat.slot() + " at " + seat.stop() + " by " + seat.vehicle();
  }
}
