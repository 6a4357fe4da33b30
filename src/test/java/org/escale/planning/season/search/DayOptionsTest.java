package org.escale.planning.season.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.escale.planning.season.RandomSeason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A look at a day sees all that the day may hold, and what each use of it is worth. */
class DayOptionsTest {
  private static final double TEMPERATURE = 50;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void a_look_is_worth_the_sum_of_every_use_that_keeps_the_rules(int seed) {
    var season = RandomSeason.of(seed);
    var tables = new Tables(season);
    var annealing = new Annealing(tables, seed, false);
    annealing.construct();
    annealing.run(30, 0.5);
    var state = annealing.state();
    var options = new DayOptions(tables, state);
    var random = new Random(seed);
    for (int i = 0; i < 25; i++) {
      int day = random.nextInt(tables.days.count);
      state.clear(day);
      options.look(day, TEMPERATURE, false);
      var seen = new ArrayList<Double>();
      for (int o = 0; o < options.size(); o++) seen.add(options.worth(o));
      assertThat(logSum(seen))
          .as("day %d", day)
          .isCloseTo(logSum(everyUse(tables, state, day)), within(0.02));
    }
  }

  /** What each use of an empty day would add to the plan. */
  private static List<Double> everyUse(Tables tables, State state, int day) {
    var worths = new ArrayList<Double>();
    double before = state.value();
    worths.add(0.0);
    EveryUse.of(tables, state, day, use -> worths.add(state.value() - before));
    return worths;
  }

  private static double logSum(List<Double> worths) {
    double best = worths.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    return best / TEMPERATURE
        + Math.log(worths.stream().mapToDouble(w -> Math.exp((w - best) / TEMPERATURE)).sum());
  }
}
