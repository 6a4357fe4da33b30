package org.escale.planning.season.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.escale.planning.season.Example;
import org.escale.planning.season.RandomSeason;
import org.escale.planning.season.Season;
import org.escale.planning.season.Weights;
import org.escale.planning.season.search.Limit;
import org.escale.planning.season.search.Planner;
import org.escale.planning.season.tables.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundTest {
  private static final int THOUSAND = 1_000;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void whatever_the_prices_no_plan_passes_the_bound_that_they_prove(int seed) {
    var season = RandomSeason.of(seed);
    long objective = objective(season, 30_000);
    var relaxation = new Relaxation(new Tables(season), 1);
    var shared = new Relaxation(new Tables(season), 3);
    var random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      for (int row = 0; row < relaxation.rows.count; row++) {
        double most = Math.min(relaxation.rows.most[row], THOUSAND * Rows.POINT);
        relaxation.prices[row] =
            random.nextInt(3) == 0 ? 0 : (long) (most * Math.pow(random.nextDouble(), 4));
      }
      long bound = relaxation.evaluate();
      assertThat(bound).isGreaterThanOrEqualTo(objective * Rows.POINT);
      System.arraycopy(relaxation.prices, 0, shared.prices, 0, relaxation.prices.length);
      assertThat(shared.evaluate()).as("by several threads").isEqualTo(bound);
      assertThat(shared.taken).as("by several threads").isEqualTo(relaxation.taken);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void the_bound_falls_towards_the_best_plan(int seed) {
    var season = RandomSeason.of(seed);
    long objective = objective(season, 100_000);
    var prices = new PriceSearch(new Tables(season), objective, PriceSearch.HASTY, 1);
    prices.step();
    var first = prices.bound();
    for (int i = 0; i < 500 && prices.step(); i++) {
      assertThat(prices.bound().millionths()).isLessThanOrEqualTo(first.millionths());
    }
    assertThat(prices.bound().points()).isGreaterThanOrEqualTo(BigDecimal.valueOf(objective));
    assertThat(prices.bound().millionths()).isLessThan(first.millionths());
  }

  @Test
  void the_worked_examples_bound_is_near_its_best_plan() {
    long best = objective(Example.season(), 20_000);
    var prices = new PriceSearch(new Tables(Example.season()), best, PriceSearch.HASTY, 1);
    while (prices.step()) {}
    assertThat(prices.bound().points())
        .isBetween(BigDecimal.valueOf(best), BigDecimal.valueOf(best + 1));
  }

  @Test
  void the_largest_weights_are_counted_exactly_too() {
    var season = Example.season();
    var weights = new Weights(1_000_000_000, 1_000_000_000, 1_000_000_000, 1_000_000_000, 0);
    var heavy = season.weighing(weights);
    long objective = objective(heavy, 10_000);
    var prices = new PriceSearch(new Tables(heavy), objective, PriceSearch.HASTY, 1);
    while (prices.step()) {}
    assertThat(prices.bound().points()).isGreaterThanOrEqualTo(BigDecimal.valueOf(objective));
  }

  @Test
  void it_is_rounded_up_never_down() {
    assertThat(new Bound(30_656_100_001L, 1, 1).points()).isEqualTo("30656.101");
  }

  private static long objective(Season season, long iterations) {
    return new Planner(season, () -> 0)
        .plan(1, new Limit.Iterations(iterations), null, () -> false, progress -> {})
        .objective()
        .total();
  }
}
