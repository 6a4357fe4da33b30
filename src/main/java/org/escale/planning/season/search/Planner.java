package org.escale.planning.season.search;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.escale.planning.season.Objective;
import org.escale.planning.season.Plan;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.Season;
import org.escale.planning.season.check.Checker;
import org.escale.planning.season.check.Rule;
import org.escale.planning.season.tables.Tables;
import org.jspecify.annotations.Nullable;

/**
 * Plans a season. The search runs in the caller's thread, and others may help it; the plan is the
 * same. Every plan that leaves it has passed the checker.
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
  private final int threads;

  /**
   * A planner that uses one core.
   *
   * @param nanoClock a clock for time limits, nanoseconds: {@code System::nanoTime}
   */
  public Planner(Season season, LongSupplier nanoClock) {
    this(season, nanoClock, 1);
  }

  /**
   * @param nanoClock a clock for time limits, nanoseconds: {@code System::nanoTime}
   * @param threads how many may work at once; with a limit in iterations the plan is the same
   *     whatever their number
   */
  public Planner(Season season, LongSupplier nanoClock, int threads) {
    this.season = season;
    this.nanoClock = nanoClock;
    this.threads = threads;
    checker = new Checker(season);
    tables = new Tables(season);
    plans = new PlanOfCells(tables, checker);
  }

  /**
   * Searches until the limit, or until asked to stop, and returns the best plan found.
   *
   * @param start a plan to begin from, otherwise the one in force; what of it the season does not
   *     allow is left out
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
    var near = start == null ? season.previousPlan() : start.days();
    var annealing = new Annealing(tables, seed, near != null);
    var days = new WarmStart(tables, annealing.state());
    days.put(pinned);
    if (near != null) days.put(near);
    annealing.construct();
    var search = new Search(annealing, effort, stop, progress);
    search.anneal(QUICK);
    annealing.guide(search.guidance.catalogue(limit, effort, annealing.best()));
    search.anneal(1);
    return best(annealing);
  }

  /** One search on its way. */
  private final class Search {
    private final Annealing annealing;
    private final Effort effort;
    private final BooleanSupplier stop;
    private final Consumer<Progress> progress;
    private final Guidance guidance;

    Search(Annealing annealing, Effort effort, BooleanSupplier stop, Consumer<Progress> progress) {
      this.annealing = annealing;
      this.effort = effort;
      this.stop = stop;
      this.progress = progress;
      guidance = new Guidance(tables, threads, stop, this::report);
    }

    /** Cools once, until this share of the effort is used up. */
    void anneal(double until) {
      double from = share();
      double share = from;
      long reported = annealing.iterations();
      while (share < until && !stop.getAsBoolean()) {
        annealing.run(STEPS, (share - from) / (until - from));
        share = share();
        if (annealing.iterations() - reported >= REPORT_EVERY) {
          reported = annealing.iterations();
          report();
        }
      }
      annealing.keepBest();
    }

    private double share() {
      return effort.share(annealing.iterations());
    }

    private void report() {
      progress.accept(
          new Progress(
              annealing.iterations(),
              Math.min(1, share()),
              annealing.best(),
              guidance.bound(),
              () -> best(annealing)));
    }
  }

  /** Returns the days that the pins ask for, unless no plan can be made around them. */
  private List<PlannedDay> requireWorkable() {
    var pinned = PinnedPlan.of(season);
    var broken =
        checker.check(new Plan(season.id(), pinned, Objective.NOTHING, List.of())).broken().stream()
            .filter(rule -> rule.rule() != Rule.REFUSAL_STATED)
            .toList();
    if (tables.days.count == 0 || !broken.isEmpty()) throw new SeasonCannotWork(broken);
    return pinned;
  }

  private Plan best(Annealing annealing) {
    return plans.of(annealing.bestStop(), annealing.bestContent(), annealing.best());
  }
}
