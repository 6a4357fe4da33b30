package org.escale.planning.season.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.escale.planning.season.Objective;
import org.escale.planning.season.Plan;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.Refusal;
import org.escale.planning.season.Season;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Term;
import org.escale.planning.season.Visit;
import org.escale.planning.season.check.Checker;
import org.jspecify.annotations.Nullable;

/**
 * Plans a season. The search runs in the caller's thread; every plan that leaves it has passed the
 * checker.
 */
public final class Planner {
  private static final int STEPS = 64;
  private static final int REPORT_EVERY = 16_384;

  private final Season season;
  private final Tables tables;
  private final LongSupplier nanoClock;

  /**
   * @param nanoClock a clock for time limits, nanoseconds: {@code System::nanoTime}
   */
  public Planner(Season season, LongSupplier nanoClock) {
    this.season = season;
    this.nanoClock = nanoClock;
    this.tables = new Tables(season);
  }

  /**
   * Searches until the limit, or until asked to stop, and returns the best plan found.
   *
   * @param start a plan to begin from; what of it the season no longer allows is left out
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
    if (tables.days.count == 0) throw new SeasonCannotWork(List.of());
    var annealing = new Annealing(tables, seed, start != null);
    if (start != null) new WarmStart(tables, annealing.state()).put(start);
    annealing.construct();
    plan(annealing);
    long begun = nanoClock.getAsLong();
    long reported = 0;
    double share = 0;
    while (share < 1 && !stop.getAsBoolean()) {
      annealing.run(STEPS, share);
      share = share(limit, annealing.looks(), begun);
      if (annealing.looks() - reported >= REPORT_EVERY) {
        reported = annealing.looks();
        progress.accept(
            new Progress(
                reported, Math.min(1, share), (long) annealing.best(), () -> plan(annealing)));
      }
    }
    annealing.keepBest();
    return plan(annealing);
  }

  private double share(Limit limit, long looks, long begun) {
    return switch (limit) {
      case Limit.Iterations(var count) -> looks / (double) Math.max(1, count);
      case Limit.Time(var duration) ->
          (nanoClock.getAsLong() - begun) / (double) Math.max(1, duration.toNanos());
    };
  }

  /** The best plan so far, as the checker recomputes it. */
  private Plan plan(Annealing annealing) {
    var days = days(annealing.bestStop(), annealing.bestContent());
    var refused = refused(annealing.bestContent(), annealing.bestStop());
    var unstated = new Plan(season.id(), days, Objective.of(noPoints()), refused);
    var verdict = new Checker(season).check(unstated);
    if (!verdict.feasible()) throw new SeasonCannotWork(verdict.broken());
    if (verdict.objective().total() != (long) annealing.best()) {
      throw new IllegalStateException(
          "the search counts %s, the checker %s"
              .formatted((long) annealing.best(), verdict.objective().total()));
    }
    return new Plan(season.id(), days, verdict.objective(), refused);
  }

  private static EnumMap<Term, Long> noPoints() {
    var terms = new EnumMap<Term, Long>(Term.class);
    for (var term : Term.values()) terms.put(term, 0L);
    return terms;
  }

  private List<PlannedDay> days(int[] stop, int[] content) {
    var days = new ArrayList<PlannedDay>();
    for (int day = 0; day < tables.days.count; day++) {
      var visits = new EnumMap<Slot, Visit>(Slot.class);
      for (var slot : Slot.values()) {
        int cell = day * Tables.SLOTS + slot.ordinal();
        if (stop[cell] >= 0) visits.put(slot, visit(stop[cell], content[cell]));
      }
      if (!visits.isEmpty()) {
        days.add(new PlannedDay(vehicle(day), date(day), visits));
      }
    }
    return days;
  }

  private Visit visit(int stop, int content) {
    return new Visit(
        season.stops().get(stop).id(),
        content == Tables.OPEN ? Visit.OPEN : season.requests().get(content).id());
  }

  private String vehicle(int day) {
    return season.vehicles().get(tables.days.vehicle[day]).id();
  }

  private LocalDate date(int day) {
    return tables.dates.get(tables.days.date[day]);
  }

  private List<Refusal> refused(int[] content, int[] stop) {
    var served = new HashSet<Integer>();
    for (int cell = 0; cell < content.length; cell++) {
      if (stop[cell] >= 0) served.add(content[cell]);
    }
    var reasons = new RefusalReasons(tables);
    var refused = new ArrayList<Refusal>();
    for (int request = 0; request < tables.requests; request++) {
      if (!served.contains(request)) {
        refused.add(new Refusal(season.requests().get(request).id(), reasons.of(request)));
      }
    }
    return refused;
  }
}
