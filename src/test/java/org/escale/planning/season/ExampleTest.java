package org.escale.planning.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.escale.planning.season.check.Checker;
import org.escale.planning.season.search.Limit;
import org.escale.planning.season.search.Planner;
import org.junit.jupiter.api.Test;

class ExampleTest {
  @Test
  void the_worked_example_is_accepted_and_worth_516_points() {
    var verdict = new Checker(Example.season()).check(Example.plan());
    assertThat(verdict.broken()).isEmpty();
    assertThat(verdict.accepted()).isTrue();
    assertThat(verdict.objective())
        .isEqualTo(
            new Objective(
                516,
                Map.of(
                    Term.UNSERVED, 0L,
                    Term.OPEN_ACCESS, 430L,
                    Term.REQUESTS, 95L,
                    Term.REGULARITY, 0L,
                    Term.DISTANCE, -9L,
                    Term.DISRUPTION, 0L)));
  }

  @Test
  void its_files_are_read_and_written_again_byte_for_byte() {
    assertThat(SeasonJson.write(Example.season())).isEqualTo(Example.seasonFile());
    assertThat(PlanJson.write(Example.plan())).isEqualTo(Example.planFile());
  }

  @Test
  void a_season_with_everything_in_it_is_read_as_it_was_written() {
    for (int seed = 0; seed < 20; seed++) {
      var season = RandomSeason.of(seed);
      var file = SeasonJson.write(season);
      assertThat(SeasonJson.read(file)).isEqualTo(season);
      var found =
          new Planner(season, () -> 0)
              .plan(seed, new Limit.Iterations(50), null, () -> false, progress -> {});
      assertThat(PlanJson.read(PlanJson.write(found), season)).isEqualTo(found);
    }
  }
}
