package org.escale.planning.season.search;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.escale.planning.season.Plan;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.Season;
import org.escale.planning.season.check.Checker;
import org.escale.planning.season.check.Rule;
import org.escale.planning.season.tables.Tables;
import org.jspecify.annotations.Nullable;

/**
 * Plans a season. The search runs in the caller's thread; every plan that leaves it has passed the
 * checker.
 */
public final class Planner {
  private static final int STEPS = 1024;
  private static final int REPORT_EVERY = 1 << 18;

  /** The share of the limit after which there is a plan to find prices with. */
  private static final double QUICK = 0.05;

  private final Season season;
  private final Checker checker;
  private final Tables tables;
  private final PlanOfCells plans;
  private final LongSupplier nanoClock;

  /**
   * @param nanoClock a clock for time limits, nanoseconds: {@code System::nanoTime}
   */
  public Planner(Season season, LongSupplier nanoClock) {
    this.season = season;
    this.nanoClock = nanoClock;
    checker = new Checker(season);
    tables = new Tables(season);
    plans = new PlanOfCells(tables, checker);
  }

  /**
   * Searches until the limit, or until asked to stop, and returns the best plan found.
   *
   * @param start a plan to begin from; what of it the season does not allow is left out
   * @param stop asked now and then whether to end early
   * @param progress told now and then how far the search is
   * @throws SeasonCannotWork when there is no day to work on, or the pins break rules
   */
  public Plan plan(
      long seed,
      Limit limit,
      @Nullable Plan start,
      BooleanSupplier stop,
      Consumer<Progress> progress) {
    var pinned = requireWorkable();
    var effort = new Effort(limit, nanoClock);
    var annealing = new Annealing(tables, seed, start != null);
    var days = new WarmStart(tables, annealing.state());
    days.put(pinned);
    if (start != null) days.put(start.days());
    annealing.construct();
    var guidance = new Guidance(tables, stop);
    anneal(annealing, guidance, effort, QUICK, stop, progress);
    annealing.guide(guidance.catalogue(limit, effort, annealing.best()));
    anneal(annealing, guidance, effort, 1, stop, progress);
    return best(annealing);
  }

  /** Cools once, from the share of the effort that is used up to another one. */
  private void anneal(
      Annealing annealing,
      Guidance guidance,
      Effort effort,
      double until,
      BooleanSupplier stop,
      Consumer<Progress> progress) {
    double from = effort.share(annealing.iterations());
    double share = from;
    long reported = annealing.iterations();
    while (share < until && !stop.getAsBoolean()) {
      annealing.run(STEPS, (share - from) / (until - from));
      share = effort.share(annealing.iterations());
      if (annealing.iterations() - reported >= REPORT_EVERY) {
        reported = annealing.iterations();
        progress.accept(
            new Progress(
                reported,
                Math.min(1, share),
                annealing.best(),
                guidance.bound(),
                () -> best(annealing)));
      }
    }
    annealing.keepBest();
  }

  /** Returns the days that the pins ask for, unless no plan can be made around them. */
  private List<PlannedDay> requireWorkable() {
    var pinned = PinnedPlan.of(season);
    var broken =
        checker
            .check(new Plan(season.id(), pinned, PlanOfCells.nothing(), List.of()))
            .broken()
            .stream()
            .filter(rule -> rule.rule() != Rule.REFUSAL_STATED)
            .toList();
    if (tables.days.count == 0 || !broken.isEmpty()) throw new SeasonCannotWork(broken);
    return pinned;
  }

  private Plan best(Annealing annealing) {
    return plans.of(annealing.bestStop(), annealing.bestContent(), annealing.best());
  }
}
