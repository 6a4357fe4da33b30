package org.escale.planning.season.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import org.escale.planning.season.RandomSeason;
import org.escale.planning.season.bound.PriceSearch;
import org.escale.planning.season.tables.DayUse;
import org.escale.planning.season.tables.Tables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bound looks at all that a day may hold, and the search is told of it. */
class GoodUsesTest {
  private static final long FAR = 1_000_000_000_000_000L;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void a_day_may_hold_every_use_that_keeps_the_rules_of_a_day(int seed) {
    var season = RandomSeason.of(seed);
    var tables = new Tables(season);
    var prices = new PriceSearch(tables, 0, PriceSearch.HASTY, 1);
    for (int i = 0; i < 20; i++) prices.step();
    var nothing = new State(tables);
    var random = new Random(seed);
    for (int i = 0; i < 10; i++) {
      int day = random.nextInt(tables.days.count);
      var tried = new HashSet<String>();
      if (!tables.days.pinned[day]) tried.add(told(new DayUse()));
      EveryUse.of(tables, nothing, day, use -> tried.add(told(use)));
      var listed = new HashSet<String>();
      prices.goodUses(
          day,
          FAR,
          (use, below) -> {
            assertThat(listed.add(told(use))).as("said twice").isTrue();
            assertThat(below).isNotNegative();
          });
      assertThat(listed).as("day %d", day).isEqualTo(tried);
    }
  }

  private static String told(DayUse use) {
    return Arrays.toString(use.stop) + Arrays.toString(use.content) + use.minutes + "/" + use.cost;
  }
}
