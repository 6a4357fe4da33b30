package org.escale.planning.season.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import org.escale.planning.season.Objective;
import org.escale.planning.season.Pin;
import org.escale.planning.season.Plan;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.RandomSeason;
import org.escale.planning.season.Season;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Visit;
import org.escale.planning.season.bound.PriceSearch;
import org.escale.planning.season.check.BrokenRule;
import org.escale.planning.season.check.Checker;
import org.escale.planning.season.check.Rule;
import org.escale.planning.season.tables.DayUse;
import org.escale.planning.season.tables.Tables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the search counts by its changes is what the checker counts from the whole. */
class IncrementalEvaluationTest {
  private static final int MOVES = 2000;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void after_any_days_are_filled_and_emptied_the_objective_is_that_of_the_whole_plan(int seed) {
    var season = RandomSeason.of(seed);
    var tables = new Tables(season);
    var state = new State(tables);
    var checker = new Checker(season);
    var random = new Random(seed);
    long empty = state.value();
    for (int move = 0; move < MOVES; move++) {
      state.clear(random.nextInt(tables.days.count));
      fillAtRandom(tables, state, random);
      assertThat(state.value())
          .as("move %d", move)
          .isEqualTo(checker.check(plan(tables, state)).objective().total());
    }
    assertThat(totals(state)).isEqualTo(totalsRecounted(tables, state));
    for (int day = 0; day < tables.days.count; day++) state.clear(day);
    assertThat(state.value()).isEqualTo(empty);
    assertThat(state.servedOn).containsOnly(-1);
    for (int moment = 0; moment < tables.quality.length; moment++) {
      for (int commune = 0; commune < tables.communes; commune++) {
        assertThat(state.isOpened(commune, moment)).isFalse();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32})
  void every_plan_on_the_searchs_way_keeps_all_rules_but_one_and_is_worth_what_it_counts(int seed) {
    var season = pinned(RandomSeason.of(seed), seed);
    var tables = new Tables(season);
    var annealing = new Annealing(tables, seed, false);
    new WarmStart(tables, annealing.state()).put(PinnedPlan.of(season));
    var checker = new Checker(season);
    for (int step = 0; step < MOVES; step++) {
      if (step == MOVES / 4) annealing.guide(catalogue(tables));
      annealing.run(1, step / (double) MOVES);
      var verdict = checker.check(plan(tables, annealing.state()));
      boolean tooLong = annealing.state().excess() > 0;
      assertThat(verdict.broken().stream().map(BrokenRule::rule))
          .as("step %d", step)
          .allMatch(
              rule -> rule == Rule.REFUSAL_STATED || (tooLong && rule == Rule.FOUR_WEEKS_MINUTES))
          .matches(rules -> !tooLong || rules.contains(Rule.FOUR_WEEKS_MINUTES));
      assertThat(annealing.state().value()).isEqualTo(verdict.objective().total());
    }
    assertThat(totals(annealing.state())).isEqualTo(totalsRecounted(tables, annealing.state()));
  }

  private static @Nullable Catalogue catalogue(Tables tables) {
    var prices = new PriceSearch(tables, 0, PriceSearch.HASTY, 1);
    for (int i = 0; i < 50; i++) prices.step();
    return Catalogue.of(tables, prices);
  }

  /** Pins some slots of a feasible plan, and closes some that it leaves unused. */
  private static Season pinned(Season season, long seed) {
    var plan =
        new Planner(season, () -> 0)
            .plan(seed, new Limit.Iterations(200), null, () -> false, progress -> {});
    var random = new Random(seed);
    var pins = new ArrayList<Pin>();
    for (var day : plan.days()) {
      for (var slot : Slot.values()) {
        if (random.nextInt(5) == 0) {
          pins.add(new Pin(day.vehicle(), day.date(), slot, day.visits().get(slot)));
        }
      }
    }
    return season.replanned(season.vehicles(), pins, season.previousPlan());
  }

  /**
   * Rules do not matter here, but for the two that the totals rest upon: drives and one service.
   */
  private static void fillAtRandom(Tables tables, State state, Random random) {
    int day = random.nextInt(tables.days.count);
    if (state.isWorked(day)) return;
    var use = new DayUse();
    int stop = random.nextInt(tables.stops);
    int first = random.nextInt(Tables.SLOTS);
    for (int k = first; k < Math.min(Tables.SLOTS, first + 1 + random.nextInt(2)); k++) {
      if (tables.quality[tables.days.date[day] * Tables.SLOTS + k] < 0) continue;
      int request = random.nextInt(tables.requests);
      boolean free = state.servedOn[request] < 0 && (k == 0 || use.content[k - 1] != request);
      use.set(k, stop, random.nextBoolean() && free ? request : Tables.OPEN);
      stop = random.nextInt(tables.stops);
    }
    if (use.measure(tables, tables.depotOf[tables.days.vehicle[day]])) {
      long worth = state.value() + state.gain(day, use);
      int excess = state.excessWith(day, use.minutes);
      state.put(day, use);
      assertThat(state.value()).as("foreseen").isEqualTo(worth);
      assertThat(state.excess()).as("foreseen").isEqualTo(excess);
    }
  }

  private static List<Object> totals(State state) {
    return List.of(
        ints(state.weekMinutes),
        ints(state.weekDays),
        ints(state.blockMinutes),
        ints(state.minutes));
  }

  private static List<Object> totalsRecounted(Tables tables, State state) {
    var recounted = new State(tables);
    var use = new DayUse();
    for (int day = 0; day < tables.days.count; day++) {
      state.read(day, use);
      use.measure(tables, tables.depotOf[tables.days.vehicle[day]]);
      recounted.put(day, use);
    }
    return totals(recounted);
  }

  private static List<Integer> ints(int[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  private static Plan plan(Tables tables, State state) {
    var season = tables.season;
    var days = new ArrayList<PlannedDay>();
    for (int day = 0; day < tables.days.count; day++) {
      var visits = new EnumMap<Slot, Visit>(Slot.class);
      for (var slot : Slot.values()) {
        int cell = day * Tables.SLOTS + slot.ordinal();
        if (state.stop[cell] >= 0) {
          int content = state.content[cell];
          visits.put(
              slot,
              new Visit(
                  season.stops().get(state.stop[cell]).id(),
                  content < 0 ? Visit.OPEN : season.requests().get(content).id()));
        }
      }
      days.add(
          new PlannedDay(
              season.vehicles().get(tables.days.vehicle[day]).id(),
              tables.dates.get(tables.days.date[day]),
              visits));
    }
    return new Plan(season.id(), days, Objective.NOTHING, List.of());
  }
}
