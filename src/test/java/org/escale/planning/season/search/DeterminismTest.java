package org.escale.planning.season.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.escale.planning.season.Plan;
import org.escale.planning.season.PlanJson;
import org.escale.planning.season.RandomSeason;
import org.escale.planning.season.Season;
import org.escale.planning.season.SeasonJson;
import org.escale.planning.season.bound.Bound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What decides on a plan: season, seed and iterations, and nothing else. */
class DeterminismTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void the_same_season_seed_and_iterations_give_the_same_bytes(int seed) {
    var file = SeasonJson.write(RandomSeason.of(seed));
    var once = plan(SeasonJson.read(file), seed, 3000);
    var again = plan(SeasonJson.read(file), seed, 3000);
    assertThat(PlanJson.write(again)).isEqualTo(PlanJson.write(once));
  }

  @ParameterizedTest
  @ValueSource(ints = {31, 32, 33})
  void it_does_not_matter_how_many_threads_help(int seed) {
    var season = RandomSeason.of(seed);
    var bounds = new ArrayList<Bound>();
    var plans = new ArrayList<String>();
    for (int threads : new int[] {1, 4}) {
      var plan =
          new Planner(season, () -> 0, threads)
              .plan(
                  seed,
                  new Limit.Iterations(600_000),
                  null,
                  () -> false,
                  progress -> {
                    if (progress.bound() != null) bounds.add(progress.bound());
                  });
      plans.add(new String(PlanJson.write(plan), StandardCharsets.UTF_8));
    }
    assertThat(bounds).as("prices were looked for").isNotEmpty();
    assertThat(plans.getLast()).isEqualTo(plans.getFirst());
  }

  @Test
  void another_seed_searches_another_way() {
    var season = RandomSeason.of(3);
    assertThat(plan(season, 1, 200).days()).isNotEqualTo(plan(season, 2, 200).days());
  }

  private static Plan plan(Season season, long seed, long iterations) {
    return new Planner(season, () -> 0)
        .plan(seed, new Limit.Iterations(iterations), null, () -> false, progress -> {});
  }
}
