package org.escale.planning.season.replan;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.escale.planning.season.Malformed;
import org.escale.planning.season.Plan;
import org.escale.planning.season.Season;
import org.escale.planning.season.Term;
import org.escale.planning.season.check.Checker;
import org.escale.planning.season.search.Limit;
import org.escale.planning.season.search.Planner;
import org.escale.planning.season.search.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Plans a season again whose plan in force no longer holds: a vehicle is out, a day is closed.
 * There are two answers. {@link Answer#FEWEST_CHANGES} weighs each changed slot (DISRUPTION);
 * {@link Answer#MOST_RECOVERED} does not, and begins from the first, so that without DISRUPTION it
 * is never worth less.
 */
public final class Replanning {
  private final Season season;
  private final Season unbound;
  private final Checker checker;
  private final LongSupplier nanoClock;

  /**
   * @param season with the plan in force, and with what has come between: pins, unavailable dates
   * @param nanoClock a clock for time limits, nanoseconds
   * @throws Malformed when the season has no plan in force
   */
  public Replanning(Season season, LongSupplier nanoClock) {
    if (season.previousPlan() == null) {
      throw new Malformed(
          "previousPlan", "is missing: without a plan in force there is no re-planning");
    }
    this.season = season;
    this.nanoClock = nanoClock;
    unbound = season.replanned(season.vehicles(), season.pins(), null);
    checker = new Checker(season);
  }

  /**
   * Both answers, one after the other.
   *
   * @param limit for both together
   * @param stop asked now and then whether to end early, with the best plans so far
   * @param progress told now and then how far the two searches are, each from 0 to 1
   * @throws org.escale.planning.season.search.SeasonCannotWork when no plan can be made
   */
  public Answers both(long seed, Limit limit, BooleanSupplier stop, Consumer<Progress> progress) {
    var fewest = fewestChanges(seed, Answer.FEWEST_CHANGES.of(limit), null, stop, progress);
    var most = mostRecovered(seed, Answer.MOST_RECOVERED.of(limit), fewest, null, stop, progress);
    return new Answers(fewest, most);
  }

  /**
   * The best plan found for the objective as it is.
   *
   * @param found what an earlier search has found; null to begin from the plan in force
   */
  public Plan fewestChanges(
      long seed,
      Limit limit,
      @Nullable Plan found,
      BooleanSupplier stop,
      Consumer<Progress> progress) {
    return new Planner(season, nanoClock).plan(seed, limit, found, stop, progress);
  }

  /**
   * The best plan found for the objective without DISRUPTION, which the plan states all the same,
   * as every plan of the season does.
   *
   * @param fewest the other answer: without DISRUPTION the plan is worth at least as much
   * @param found what an earlier search has found; null to begin from the other answer
   * @param progress its objective and its bound are those without DISRUPTION
   */
  public Plan mostRecovered(
      long seed,
      Limit limit,
      Plan fewest,
      @Nullable Plan found,
      BooleanSupplier stop,
      Consumer<Progress> progress) {
    var start = found == null ? fewest : better(found, fewest);
    var plan =
        new Planner(unbound, nanoClock)
            .plan(
                seed,
                limit,
                start,
                stop,
                told ->
                    progress.accept(
                        new Progress(
                            told.iterations(),
                            told.share(),
                            told.objective(),
                            told.bound(),
                            () -> better(stated(told.best().get()), start))));
    return better(stated(plan), start);
  }

  /** What a plan is worth apart from its changes. */
  public static long withoutDisruption(Plan plan) {
    return plan.objective().total() - plan.objective().term(Term.DISRUPTION);
  }

  /** The slots that a plan does not hold as the plan in force does: what DISRUPTION counts. */
  public static long changedSlots(Season season, Plan plan) {
    int each = season.weights().disruption();
    return each == 0 ? 0 : -plan.objective().term(Term.DISRUPTION) / each;
  }

  private static Plan better(Plan plan, Plan other) {
    return withoutDisruption(plan) >= withoutDisruption(other) ? plan : other;
  }

  /** The same plan with what it is worth beside the plan in force. */
  private Plan stated(Plan plan) {
    return new Plan(plan.season(), plan.days(), checker.check(plan).objective(), plan.refused());
  }
}
