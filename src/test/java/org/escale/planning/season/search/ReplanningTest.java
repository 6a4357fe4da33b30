package org.escale.planning.season.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.escale.planning.season.Pin;
import org.escale.planning.season.Plan;
import org.escale.planning.season.RandomSeason;
import org.escale.planning.season.Season;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Term;
import org.escale.planning.season.Vehicle;
import org.escale.planning.season.Weights;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pins, unavailable dates and the plan in force: what is promised is kept. */
class ReplanningTest {
  @ParameterizedTest
  @ValueSource(ints = {61, 62, 63, 64, 65, 66})
  void pins_are_kept_and_the_rest_is_planned_around_them(int seed) {
    var season = RandomSeason.of(seed);
    var promised = plan(season, seed, 200, null);
    var pins = new ArrayList<Pin>();
    for (var day : promised.days()) {
      if (day.date().getDayOfMonth() % 2 == 0) continue;
      for (var slot : Slot.values()) {
        pins.add(new Pin(day.vehicle(), day.date(), slot, day.visits().get(slot)));
      }
    }
    var replanned =
        plan(season.replanned(season.vehicles(), pins, season.previousPlan()), 9, 2000, null);
    for (var day : promised.days()) {
      if (day.date().getDayOfMonth() % 2 != 0) assertThat(replanned.days()).contains(day);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {71, 72, 73, 74})
  void the_plan_in_force_stays_where_a_change_costs_more_than_it_brings(int seed) {
    var season = weighted(RandomSeason.of(seed), 0);
    var inForce = plan(season, seed, 500, null).days();
    var dear = weighted(season, 1_000_000).replanned(season.vehicles(), List.of(), inForce);
    var plan = plan(dear, seed, 4000, null);
    assertThat(plan.days()).isEqualTo(inForce);
    assertThat(plan.objective().term(Term.DISRUPTION)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {81, 82, 83, 84})
  void a_vehicle_that_breaks_down_changes_its_own_days_only_where_changes_are_dear(int seed) {
    var season = weighted(RandomSeason.of(seed), 0);
    var inForce = plan(season, seed, 500, null).days();
    var vehicle = season.vehicles().getFirst();
    var broken = new HashSet<>(vehicle.unavailable());
    for (int d = 0; d < 7; d++) broken.add(season.from().plusDays(d));
    var vehicles = new ArrayList<>(season.vehicles());
    vehicles.set(0, new Vehicle(vehicle.id(), vehicle.depot(), broken));
    var after = weighted(season, 1_000_000).replanned(vehicles, List.of(), inForce);
    var kept =
        inForce.stream()
            .filter(day -> !day.vehicle().equals(vehicle.id()) || !broken.contains(day.date()))
            .toList();
    assertThat(plan(after, seed, 4000, null).days()).isEqualTo(kept);
  }

  @Test
  void a_plan_to_begin_from_is_never_made_worse() {
    for (int seed = 91; seed < 97; seed++) {
      var season = RandomSeason.of(seed);
      var start = plan(season, seed, 5000, null);
      var next = plan(season, seed + 1, 1, start);
      assertThat(next.objective().total()).isGreaterThanOrEqualTo(start.objective().total());
    }
  }

  private static Season weighted(Season season, int disruption) {
    var weights = season.weights();
    var weighted =
        season.weighing(
            new Weights(
                weights.unserved(),
                weights.openAccess(),
                weights.regularity(),
                weights.distancePer100Km(),
                disruption));
    return disruption > 0 ? weighted : weighted.replanned(season.vehicles(), season.pins(), null);
  }

  private static Plan plan(Season season, long seed, long iterations, @Nullable Plan start) {
    return new Planner(season, () -> 0)
        .plan(seed, new Limit.Iterations(iterations), start, () -> false, progress -> {});
  }
}
