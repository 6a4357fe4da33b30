package org.escale.planning.season.orienteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.escale.planning.season.Malformed;
import org.junit.jupiter.api.Test;

/** The search's core on team orienteering: what it reads, what it counts, what it finds. */
class TeamOrienteeringTest {
  private static final int INSTANCES = 40;
  private static final int POINTS = 9;

  /** A start, an end, and points between them that two tours cannot all collect. */
  private static String drawn(long seed) {
    var random = new SplittableRandom(seed);
    var text = new StringBuilder("n " + POINTS + "\nm 2\ntmax 12.5\n");
    for (int i = 0; i < POINTS; i++) {
      int score = i == 0 || i == POINTS - 1 ? 0 : 1 + random.nextInt(30);
      text.append(
          String.format(
              Locale.ROOT,
              "%.2f\t%.2f\t%d%n",
              10 * random.nextDouble(),
              10 * random.nextDouble(),
              score));
    }
    return text.toString();
  }

  @Test
  void the_most_that_can_be_collected_is_found() {
    int none = 0;
    for (int seed = 0; seed < INSTANCES; seed++) {
      var problem = TeamOrienteering.read(drawn(seed));
      var search = new TourSearch(problem, seed);
      search.run(30_000);
      long most = new EveryTour(problem).most();
      assertThat(search.best()).as("instance %d", seed).isEqualTo(most);
      assertThat(problem.collected(search.bestTours())).isEqualTo(most);
      if (most == 0) none++;
    }
    assertThat(none).isLessThan(INSTANCES / 2);
  }

  @Test
  void the_same_seed_finds_the_same_tours() {
    var problem = TeamOrienteering.read(drawn(3));
    var once = new TourSearch(problem, 7);
    var again = new TourSearch(problem, 7);
    once.run(5_000);
    again.run(2_000);
    again.run(3_000);
    assertThat(again.bestTours()).isEqualTo(once.bestTours());
  }

  @Test
  void what_a_change_is_foreseen_to_add_is_what_it_adds() {
    var problem = TeamOrienteering.read(drawn(1));
    var tours = new Tours(problem);
    var random = new SplittableRandom(1);
    for (int i = 0; i < 5_000; i++) {
      int point = 1 + random.nextInt(POINTS - 2);
      int t = random.nextInt(2);
      double before = tours.length[0] + tours.length[1];
      double foreseen;
      if (tours.tourOf[point] == Tours.NONE) {
        int place = 1 + random.nextInt(tours.size[t] - 1);
        foreseen = tours.detour(tours.tour[t][place - 1], point, tours.tour[t][place]);
        tours.insert(t, place, point);
      } else {
        int from = tours.tourOf[point];
        int place = tours.placeOf(point);
        int count = 1 + random.nextInt(tours.size[from] - 1 - place);
        foreseen = -tours.saving(from, place, count);
        tours.remove(from, place, count);
      }
      assertThat(tours.length[0] + tours.length[1] - before).isCloseTo(foreseen, within(1e-9));
      long collected = 0;
      for (int p = 0; p < POINTS; p++) {
        if (tours.tourOf[p] != Tours.NONE) collected += problem.score[p];
      }
      assertThat(tours.collected).isEqualTo(collected);
      assertThat(problem.length(tours.copy().get(t))).isCloseTo(tours.length[t], within(1e-9));
    }
  }

  @Test
  void tours_that_are_too_long_or_collect_twice_are_no_solution() {
    var problem = TeamOrienteering.read("n 4\nm 1\ntmax 4\n0 0 0\n1 0 5\n9 0 7\n2 0 0\n");
    assertThat(problem.collected(List.of(List.of(0, 1, 3)))).isEqualTo(5);
    for (var tour : List.of(List.of(0, 2, 3), List.of(0, 1, 1, 3), List.of(1, 3))) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> problem.collected(List.of(tour)));
    }
  }

  @Test
  void semicolons_are_read_like_spaces_and_what_is_wrong_is_named() {
    var text = "n;3\nm;1\ntmax;2.0\n0;0;0\n1;0;4\n2;0;0\n";
    var search = new TourSearch(TeamOrienteering.read(text), 1);
    search.run(1_000);
    assertThat(search.best()).isEqualTo(4);
    for (var wrong :
        List.of(
            text.replace("n;3", "n;4"),
            text.replace("m;1", "m;0"),
            text.replace("tmax", "max"),
            text.replace("1;0;4", "1;0"),
            text.replace("1;0;4", "1;zero;4"),
            "")) {
      assertThatExceptionOfType(Malformed.class).isThrownBy(() -> TeamOrienteering.read(wrong));
    }
  }
}
