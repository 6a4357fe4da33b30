package timefold;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import ai.timefold.solver.core.impl.solver.DefaultSolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.escale.planning.season.Objective;
import org.escale.planning.season.Plan;
import org.escale.planning.season.PlanJson;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.Refusal;
import org.escale.planning.season.SeasonJson;
import org.escale.planning.season.Term;
import org.escale.planning.season.check.Breach;
import org.escale.planning.season.check.Checker;

/**
 * Plans a season with Timefold: {@code Solve season.json SECONDS SEED plan.json}. Each better plan
 * is told on standard error, in the words of {@code bin/escale plan}; the last one is written once
 * Escale's checker has accepted it and counted what Timefold's score counts.
 */
public final class Solve {
  private static final long TELL_EVERY_MILLIS = 200;
  private static long told = -TELL_EVERY_MILLIS;

  private Solve() {}

  public static void main(String[] arguments) throws IOException {
    var season = SeasonJson.read(Files.readAllBytes(Path.of(arguments[0])));
    long began = System.nanoTime();
    var limit = Duration.ofSeconds(Long.parseLong(arguments[1]));
    var facts = new Facts(season);
    var problem = new SeasonPlan(facts);
    var left = limit.minusMillis((System.nanoTime() - began) / 1_000_000);
    var solver =
        (DefaultSolver<SeasonPlan>)
            SolverFactory.<SeasonPlan>create(config(left, Long.parseLong(arguments[2])))
                .buildSolver();
    solver.addEventListener(event -> {
      var score = (HardSoftScore) event.getNewBestScore();
      long now = System.nanoTime() / 1_000_000;
      if (score.hardScore() < 0 || now - told < TELL_EVERY_MILLIS) return;
      told = now;
      System.err.printf(
          "%3d %%  %d iterations  objective %d%n",
          100 * event.getTimeMillisSpent() / limit.toMillis(),
          solver.getMoveEvaluationCount(),
          score.softScore());
    });
    var best = solver.solve(problem);
    System.err.printf(
        "100 %%  %d iterations  objective %d%n",
        solver.getMoveEvaluationCount(), best.score.softScore());
    Files.write(Path.of(arguments[3]), PlanJson.write(verified(facts, best)));
  }

  private static SolverConfig config(Duration limit, long seed) {
    var search =
        new LocalSearchPhaseConfig()
            .withMoveSelectorConfig(
                new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(DayMoves.class))
            .withAcceptorConfig(
                new LocalSearchAcceptorConfig()
                    .withSimulatedAnnealingStartingTemperature("0hard/8soft"))
            .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    return new SolverConfig()
        .withSolutionClass(SeasonPlan.class)
        .withEntityClasses(Day.class)
        .withScoreDirectorFactory(
            new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(Evaluation.class))
        .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
        .withRandomSeed(seed)
        .withPhases(search)
        .withTerminationConfig(new TerminationConfig().withSpentLimit(limit));
  }

  /** The plan as Escale writes it; no plan if the checker does not agree. */
  private static Plan verified(Facts facts, SeasonPlan solved) {
    var season = facts.season;
    var days = new ArrayList<PlannedDay>();
    for (var day : solved.days) {
      if (day.use == null) continue;
      var vehicle = season.vehicles().get(day.vehicle).id();
      days.add(new PlannedDay(vehicle, facts.dates.get(day.date), day.use.visits(facts)));
    }
    var checker = new Checker(season);
    var terms = new HashMap<Term, Long>();
    for (var term : Term.values()) terms.put(term, 0L);
    var silent = checker.check(new Plan(season.id(), days, Objective.of(terms), List.of()));
    var refused = new ArrayList<Refusal>();
    for (var broken : silent.broken()) {
      if (broken.breach() == Breach.REFUSAL_STATED) {
        var due = Refusal.Reason.valueOf(broken.facts().get(1).toString());
        refused.add(new Refusal(broken.facts().get(0).toString(), due));
      }
    }
    var plan = new Plan(season.id(), days, silent.objective(), refused);
    var verdict = checker.check(plan);
    if (!verdict.feasible() || verdict.objective().total() != solved.score.softScore()) {
      throw new IllegalStateException(
          "the score is " + solved.score + ", the checker says " + verdict);
    }
    return plan;
  }
}
