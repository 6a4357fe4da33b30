package org.escale.planning.season.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.escale.planning.season.Commune;
import org.escale.planning.season.DateSlot;
import org.escale.planning.season.Example;
import org.escale.planning.season.Objective;
import org.escale.planning.season.Pin;
import org.escale.planning.season.Plan;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.RandomPlan;
import org.escale.planning.season.RandomSeason;
import org.escale.planning.season.Refusal;
import org.escale.planning.season.Request;
import org.escale.planning.season.Season;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Vehicle;
import org.escale.planning.season.Visit;
import org.escale.planning.season.check.BrokenRule;
import org.escale.planning.season.check.Checker;
import org.escale.planning.season.check.Rule;
import org.escale.planning.season.tables.Tables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 9, 8);
  private static final LocalDate SATURDAY = LocalDate.of(2026, 9, 12);

  @ParameterizedTest
  @ValueSource(ints = {41, 42, 43, 44, 45, 46, 47, 48, 49, 50})
  void every_plan_is_accepted_whatever_the_season_and_the_plan_it_begins_from(int seed) {
    var season = RandomSeason.of(seed);
    var senseless =
        new Plan(
            season.id(),
            RandomPlan.days(season, new Random(seed), 0.7),
            Objective.NOTHING,
            List.of());
    for (var start : new Plan[] {null, senseless}) {
      var plan = plan(season, seed, 1500, start);
      assertThat(new Checker(season).check(plan).accepted()).isTrue();
    }
  }

  @Test
  void of_all_plans_of_the_worked_example_the_best_is_found() {
    long best = EveryPlan.best(Example.season());
    assertThat(best).isGreaterThan(516);
    for (int seed = 1; seed <= 5; seed++) {
      assertThat(plan(Example.season(), seed, 20_000, null).objective().total()).isEqualTo(best);
    }
  }

  @Test
  void it_ends_when_asked_or_when_its_time_is_over_with_the_best_plan_so_far() {
    var season = RandomSeason.of(5);
    var told = new ArrayList<Progress>();
    var clock = new AtomicLong();
    var stopped =
        new Planner(season, () -> 0)
            .plan(1, new Limit.Time(Duration.ofDays(1)), null, () -> true, told::add);
    assertThat(new Checker(season).check(stopped).accepted()).isTrue();
    assertThat(told).isEmpty();
    var timed =
        new Planner(season, () -> clock.addAndGet(1_000_000))
            .plan(1, new Limit.Time(Duration.ofSeconds(1)), null, () -> false, told::add);
    assertThat(clock.get()).isBetween(1_000_000_000L, 1_010_000_000L);
    assertThat(told).isNotEmpty();
    assertThat(told.getLast().objective()).isLessThanOrEqualTo(timed.objective().total());
    assertThat(new Checker(season).check(told.getFirst().best().get()).accepted()).isTrue();
  }

  @Test
  void a_season_without_a_working_day_is_refused() {
    var example = Example.season();
    var dates = new HashSet<LocalDate>();
    example.calendar().forEach(day -> dates.add(day.date()));
    var vehicle = new Vehicle("bus-1", "wallers", dates);
    var refused = refused(example.replanned(List.of(vehicle), List.of(), null));
    assertThat(refused.broken()).isEmpty();
    assertThat(refused).hasMessage("there is no date on which a vehicle could work");
  }

  @Test
  void pins_against_rules_are_refused_with_the_rules_that_they_break() {
    var open = new Visit("59172-1", Visit.OPEN);
    assertThat(
            rules(
                pinned(
                    new Pin("bus-1", TUESDAY, Slot.EV, open),
                    new Pin("bus-1", TUESDAY.plusDays(1), Slot.AM, open))))
        .containsExactly(Rule.REST_AFTER_EVENING);
    assertThat(
            rules(
                pinned(
                    new Pin("bus-1", TUESDAY, Slot.AM, new Visit("59172-1", "R1")),
                    new Pin("bus-1", TUESDAY, Slot.PM, null))))
        .containsExactly(Rule.PAIRED_OPEN_SESSION);
    assertThat(
            rules(
                pinned(
                    new Pin("bus-1", TUESDAY, Slot.AM, open),
                    new Pin("bus-1", TUESDAY, Slot.EV, open))))
        .containsExactly(Rule.DAY_SHAPE);
    assertThat(rules(pinned(new Pin("bus-1", SATURDAY.minusDays(5), Slot.AM, open))))
        .containsExactly(Rule.VEHICLE_UNAVAILABLE);
  }

  @Test
  void a_pinned_specific_request_gets_the_open_session_that_must_follow() {
    var plan =
        plan(pinned(new Pin("bus-1", TUESDAY, Slot.AM, new Visit("59172-1", "R1"))), 1, 100, null);
    assertThat(day(plan, TUESDAY).visits())
        .containsEntry(Slot.PM, new Visit("59172-1", Visit.OPEN));
  }

  @Test
  void a_season_with_nothing_to_go_to_has_an_empty_plan() {
    var example = Example.season();
    var bare =
        new Season(
            example.id(),
            example.from(),
            example.to(),
            example.rules(),
            example.weights(),
            example.calendar(),
            example.depots(),
            List.of(new Vehicle("bus-1", "wallers", Set.of())),
            example.communes(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null);
    assertThat(plan(bare, 1, 100, null).days()).isEmpty();
  }

  @Test
  void a_request_for_a_commune_without_stops_is_refused() {
    var example = Example.season();
    var communes = new ArrayList<>(example.communes());
    communes.add(new Commune("59000", 0, 1, null, null));
    var requests = new ArrayList<>(example.requests());
    var tuesday = Set.of(new DateSlot(TUESDAY, Slot.PM));
    requests.add(new Request("R9", null, "59000", "visit", false, 10, tuesday));
    var season =
        new Season(
            example.id(),
            example.from(),
            example.to(),
            example.rules(),
            example.weights(),
            example.calendar(),
            example.depots(),
            example.vehicles(),
            communes,
            example.stops(),
            example.travel(),
            requests,
            List.of(),
            null);
    assertThat(plan(season, 1, 20_000, null).refused())
        .contains(new Refusal("R9", Refusal.Reason.NO_USABLE_SLOT));
  }

  @Test
  void it_says_so_when_search_and_checker_disagree() {
    var tables = new Tables(Example.season());
    var state = new State(tables);
    var plans = new PlanOfCells(tables, new Checker(Example.season()));
    assertThatThrownBy(() -> plans.of(state.stop, state.content, 1))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Season pinned(Pin... pins) {
    return Example.season()
        .replanned(
            List.of(new Vehicle("bus-1", "wallers", Set.of(SATURDAY.minusDays(5)))),
            List.of(pins),
            null);
  }

  private static List<Rule> rules(Season season) {
    return refused(season).broken().stream().map(BrokenRule::rule).toList();
  }

  private static SeasonCannotWork refused(Season season) {
    var refused = catchThrowableOfType(SeasonCannotWork.class, () -> plan(season, 1, 1000, null));
    assertThat(refused).isNotNull();
    return refused;
  }

  private static PlannedDay day(Plan plan, LocalDate date) {
    return plan.days().stream().filter(day -> day.date().equals(date)).findAny().orElseThrow();
  }

  private static Plan plan(Season season, long seed, long iterations, @Nullable Plan start) {
    return new Planner(season, () -> 0)
        .plan(seed, new Limit.Iterations(iterations), start, () -> false, progress -> {});
  }
}
