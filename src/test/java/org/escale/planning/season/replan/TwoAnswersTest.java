package org.escale.planning.season.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.escale.planning.season.Example;
import org.escale.planning.season.Malformed;
import org.escale.planning.season.Pin;
import org.escale.planning.season.Plan;
import org.escale.planning.season.PlanJson;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.RandomSeason;
import org.escale.planning.season.Season;
import org.escale.planning.season.SeasonJson;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Vehicle;
import org.escale.planning.season.check.Checker;
import org.escale.planning.season.search.EveryPlan;
import org.escale.planning.season.search.Limit;
import org.escale.planning.season.search.Planner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A vehicle is out: one answer changes little, the other wins back what it can. */
class TwoAnswersTest {
  private static final LocalDate THURSDAY = LocalDate.of(2026, 9, 10);

  /**
   * The worked example's plan is in force, a changed slot costs 90 points, and the bus, which was
   * not to go out on Thursday, cannot. Then one further session is worth its 90 points; if changes
   * cost nothing, the season is worth 708.
   */
  @Test
  void both_answers_are_the_best_of_all_plans_of_a_small_season() {
    var dear = Example.seasonWith("\"disruption\": 40", "\"disruption\": 90");
    var season =
        out(
            SeasonJson.read(dear.getBytes(StandardCharsets.UTF_8)),
            Example.plan().days(),
            THURSDAY,
            1);
    var free = season.replanned(season.vehicles(), season.pins(), null);
    var answers = answers(season, 40_000);
    var fewest = answers.fewestChanges();
    assertThat(fewest.objective().total()).isEqualTo(554).isEqualTo(EveryPlan.best(season));
    assertThat(Replanning.changedSlots(season, fewest)).isEqualTo(1);
    assertThat(Replanning.withoutDisruption(answers.mostRecovered()))
        .isEqualTo(708)
        .isEqualTo(EveryPlan.best(free));
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 102, 103, 104, 105, 106, 107, 108})
  void both_are_accepted_and_the_second_recovers_at_least_as_much(int seed) {
    var season = RandomSeason.of(seed);
    var inForce = plan(season, seed).days();
    var broken = out(season, inForce, season.from().plusDays(7), 7);
    var answers = answers(broken, 3000);
    var checker = new Checker(broken);
    assertThat(checker.check(answers.fewestChanges()).accepted()).isTrue();
    assertThat(checker.check(answers.mostRecovered()).accepted()).isTrue();
    assertThat(Replanning.withoutDisruption(answers.mostRecovered()))
        .isGreaterThanOrEqualTo(Replanning.withoutDisruption(answers.fewestChanges()));
  }

  @Test
  void what_is_past_stays_in_both() {
    var season = RandomSeason.of(3);
    var inForce = plan(season, 3).days();
    var today = season.from().plusDays(10);
    var pins = new ArrayList<Pin>();
    for (var day : inForce) {
      if (day.date().isAfter(today)) continue;
      for (var slot : Slot.values()) {
        pins.add(new Pin(day.vehicle(), day.date(), slot, day.visits().get(slot)));
      }
    }
    var out = out(season, inForce, today.plusDays(1), 7);
    var answers = answers(out.replanned(out.vehicles(), pins, inForce), 3000);
    var past = inForce.stream().filter(day -> !day.date().isAfter(today)).toList();
    assertThat(past).isNotEmpty();
    assertThat(answers.fewestChanges().days()).containsAll(past);
    assertThat(answers.mostRecovered().days()).containsAll(past);
  }

  @Test
  void the_same_season_seed_and_iterations_give_the_same_answers() {
    var season = out(Example.season(), Example.plan().days(), THURSDAY, 1);
    var once = answers(season, 5000);
    var again = answers(season, 5000);
    assertThat(PlanJson.write(again.fewestChanges()))
        .isEqualTo(PlanJson.write(once.fewestChanges()));
    assertThat(PlanJson.write(again.mostRecovered()))
        .isEqualTo(PlanJson.write(once.mostRecovered()));
  }

  @Test
  void without_a_plan_in_force_there_is_nothing_to_change() {
    assertThatThrownBy(() -> new Replanning(Example.season(), () -> 0))
        .isInstanceOf(Malformed.class)
        .hasMessageContaining("previousPlan");
  }

  private static Season out(Season season, List<PlannedDay> inForce, LocalDate from, int days) {
    var vehicle = season.vehicles().getFirst();
    var unavailable = new HashSet<>(vehicle.unavailable());
    for (int d = 0; d < days; d++) unavailable.add(from.plusDays(d));
    var vehicles = new ArrayList<>(season.vehicles());
    vehicles.set(0, new Vehicle(vehicle.id(), vehicle.depot(), unavailable));
    return season.replanned(vehicles, List.of(), inForce);
  }

  private static Answers answers(Season season, long iterations) {
    return new Replanning(season, () -> 0)
        .both(1, new Limit.Iterations(iterations), () -> false, progress -> {});
  }

  private static Plan plan(Season season, long seed) {
    return new Planner(season, () -> 0)
        .plan(seed, new Limit.Iterations(20_000), null, () -> false, progress -> {});
  }
}
