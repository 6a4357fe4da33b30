package org.escale.planning.season.whynot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.escale.planning.season.Slot.AM;
import static org.escale.planning.season.Slot.EV;
import static org.escale.planning.season.Slot.PM;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.escale.planning.season.DateSlot;
import org.escale.planning.season.Example;
import org.escale.planning.season.Objective;
import org.escale.planning.season.Plan;
import org.escale.planning.season.RandomPlan;
import org.escale.planning.season.Refusal;
import org.escale.planning.season.Season;
import org.escale.planning.season.SeasonJson;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Visit;
import org.escale.planning.season.changes.Change;
import org.escale.planning.season.changes.Change.Seat;
import org.escale.planning.season.check.Rule;
import org.escale.planning.season.search.EveryPlan;
import org.escale.planning.season.search.Insertion.Place;
import org.junit.jupiter.api.Test;

class WhyNotTest {
  private static final LocalDate SATURDAY_12 = LocalDate.of(2026, 9, 12);
  private static final int TUESDAY = 1;
  private static final int WEDNESDAY = 2;
  private static final int THURSDAY = 3;
  private static final int FRIDAY = 4;
  private static final int SATURDAY = 5;
  private static final int NEXT_MONDAY = 7;

  @Test
  void each_rule_that_no_plan_gets_around_is_named() {
    blocks(Rule.SLOT_UNAVAILABLE, 0, EV, world -> {});
    blocks(Rule.SLOT_UNAVAILABLE, 6, AM, world -> {});
    blocks(Rule.VEHICLE_UNAVAILABLE, WEDNESDAY, AM, world -> {});
    blocks(Rule.TRAVEL_LIMIT, TUESDAY, AM, world -> world.at("far"));
    blocks(Rule.DAY_MINUTES, TUESDAY, AM, world -> world.dayMinutes(264));
    blocks(Rule.PAIRED_OPEN_SESSION, TUESDAY, EV, AskedWorld::specific);
    blocks(Rule.SLOT_UNAVAILABLE, 0, PM, AskedWorld::specific);
    blocks(Rule.PIN_KEPT, TUESDAY, AM, world -> world.closed("bus", TUESDAY, AM));
    blocks(Rule.PIN_KEPT, TUESDAY, AM, world -> world.specific().closed("bus", TUESDAY, PM));
    blocks(Rule.PIN_KEPT, TUESDAY, AM, world -> world.open("bus", TUESDAY, AM, "a1"));
    blocks(Rule.DAY_SHAPE, TUESDAY, AM, world -> world.open("bus", TUESDAY, EV, "a1"));
    blocks(Rule.WEEK_DAYS, TUESDAY, AM, world -> world.weekDays(1).open("bus", THURSDAY, AM, "a1"));
    blocks(
        Rule.WEEK_MINUTES,
        TUESDAY,
        AM,
        world -> world.weekMinutes(529).open("bus", THURSDAY, AM, "a1"));
    blocks(
        Rule.FOUR_WEEKS_MINUTES,
        TUESDAY,
        AM,
        world -> world.fourWeeksMinutes(529).open("bus", NEXT_MONDAY, AM, "a1"));
    blocks(Rule.SATURDAY_MONDAY, NEXT_MONDAY, AM, world -> world.open("bus", SATURDAY, AM, "a1"));
    blocks(Rule.REST_AFTER_EVENING, FRIDAY, AM, world -> world.open("bus", THURSDAY, EV, "a1"));
    blocks(
        Rule.SINGLE_OPEN_SESSION,
        TUESDAY,
        AM,
        world -> world.van().specific().closed("van", TUESDAY, AM).open("van", TUESDAY, PM, "a1"));
  }

  @Test
  void of_several_rules_the_one_that_says_most_is_told_first() {
    blocks(
        Rule.PIN_KEPT,
        TUESDAY,
        AM,
        world -> world.weekDays(1).open("bus", THURSDAY, AM, "a1").closed("bus", TUESDAY, AM));
    blocks(
        Rule.VEHICLE_UNAVAILABLE,
        WEDNESDAY,
        AM,
        world -> world.dayMinutes(264).closed("bus", WEDNESDAY, AM));
  }

  private static void blocks(Rule rule, int day, Slot slot, Consumer<AskedWorld> change) {
    var world = new AskedWorld();
    change.accept(world);
    assertThat(world.why(day, slot))
        .as("%s on day %d, %s", rule, day, slot)
        .asInstanceOf(InstanceOfAssertFactories.type(SlotAnswer.Blocked.class))
        .satisfies(blocked ->
            assertThat(blocked.obstacles())
                .anySatisfy(
                    obstacle -> assertThat(obstacle.rules().getFirst().rule()).isEqualTo(rule)));
  }

  @Test
  void a_limit_that_is_just_kept_blocks_nothing() {
    displaces(TUESDAY, AM, world -> world.dayMinutes(265));
    displaces(TUESDAY, AM, world -> world.weekDays(2).open("bus", THURSDAY, AM, "a1"));
    displaces(TUESDAY, AM, world -> world.weekMinutes(530).open("bus", THURSDAY, AM, "a1"));
    displaces(TUESDAY, AM, world -> world.fourWeeksMinutes(530).open("bus", NEXT_MONDAY, AM, "a1"));
    displaces(NEXT_MONDAY, AM, world -> world.open("bus", FRIDAY, AM, "a1"));
    displaces(FRIDAY, PM, world -> world.open("bus", THURSDAY, EV, "a1"));
    displaces(TUESDAY, AM, world -> world.open("bus", TUESDAY, PM, "a1"));
    displaces(TUESDAY, AM, world -> world.specific().open("bus", TUESDAY, PM, "a1"));
    displaces(WEDNESDAY, AM, AskedWorld::van);
  }

  private static void displaces(int day, Slot slot, Consumer<AskedWorld> change) {
    var world = new AskedWorld();
    change.accept(world);
    assertThat(world.why(day, slot)).isInstanceOf(SlotAnswer.Displaces.class);
  }

  @Test
  void of_two_vehicles_each_one_has_its_own_obstacle() {
    var answer = new AskedWorld().van().closed("van", WEDNESDAY, AM).why(WEDNESDAY, AM);
    assertThat(((SlotAnswer.Blocked) answer).obstacles())
        .extracting(Obstacle::vehicle, obstacle -> obstacle.rules().getFirst().rule())
        .containsExactly(tuple("bus", Rule.VEHICLE_UNAVAILABLE), tuple("van", Rule.PIN_KEPT));
  }

  @Test
  void what_is_displaced_is_named_at_the_cost_that_trying_all_plans_gives() {
    var season = askedForOnSaturday();
    var best = TinySeason.plan(season, 1, 20_000);
    assertThat(best.refused()).contains(new Refusal("R3", Refusal.Reason.OUTRANKED));
    var answers = new WhyNot(season, best).of("R3", 1, 20_000, () -> false, told -> {});
    var displaces = (SlotAnswer.Displaces) answers.getFirst();
    var place = new Place("bus-1", SATURDAY_12, AM, displaces.place().stop());
    var bestWith = EveryPlan.serving(season).get(new EveryPlan.Serving("R3", place));
    assertThat(displaces.at()).isEqualTo(new DateSlot(SATURDAY_12, AM));
    assertThat(displaces.cost()).isPositive();
    assertThat(displaces.plan().objective().total()).isEqualTo(bestWith);
    assertThat(displaces.cost())
        .isEqualTo(best.objective().total() - displaces.plan().objective().total());
    var thursday = SATURDAY_12.minusDays(2);
    var slot = slot(best, thursday, new Visit("59172-1", Visit.OPEN));
    var denain = new Seat("bus-1", thursday, slot, "59172-1");
    var elsewhere = new Seat("bus-1", thursday, slot, "59446-1");
    assertThat(displaces.changes())
        .containsExactly(
            new Change(Visit.OPEN, "59172", denain, null),
            new Change(
                Visit.OPEN, "59446", new Seat("bus-1", SATURDAY_12, AM, "59446-1"), elsewhere),
            new Change("R3", "59172", null, new Seat("bus-1", SATURDAY_12, AM, "59172-1")));
  }

  /** Two slots of that day are worth the same. */
  private static Slot slot(Plan plan, LocalDate date, Visit visit) {
    return plan.days().stream()
        .filter(day -> day.date().equals(date))
        .flatMap(day -> day.visits().entrySet().stream())
        .filter(used -> used.getValue().equals(visit))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  @Test
  void where_the_plan_was_not_the_best_serving_the_request_may_gain() {
    var season = askedForOnSaturday();
    var plan = RandomPlan.stated(season, Example.plan().days());
    var answers = new WhyNot(season, plan).of("R3", 1, 20_000, () -> false, told -> {});
    assertThat(((SlotAnswer.Displaces) answers.getFirst()).cost()).isNegative();
  }

  @Test
  void it_is_asked_about_requests_that_an_accepted_plan_refuses_and_no_others() {
    var season = Example.season();
    assertThatThrownBy(
            () -> new WhyNot(season, Example.plan()).of("R1", 1, 1, () -> false, told -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not refuse the request R1");
    var empty = new Plan(season.id(), List.of(), Objective.NOTHING, List.of());
    assertThatThrownBy(() -> new WhyNot(season, empty))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("breaks rules");
  }

  /** The worked example, where R3 could be served on Saturday morning. */
  private static Season askedForOnSaturday() {
    return SeasonJson.read(
        Example.seasonWith(
                "{\"date\": \"2026-09-07\", \"slot\": \"EV\"}",
                "{\"date\": \"2026-09-12\", \"slot\": \"AM\"}")
            .getBytes(StandardCharsets.UTF_8));
  }
}
