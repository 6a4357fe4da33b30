package org.escale.planning.season.whynot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.escale.planning.season.DateSlot;
import org.escale.planning.season.Plan;
import org.escale.planning.season.RandomSeason;
import org.escale.planning.season.Season;
import org.escale.planning.season.Visit;
import org.escale.planning.season.check.Checker;
import org.escale.planning.season.search.EveryPlan;
import org.escale.planning.season.search.EveryPlan.Serving;
import org.escale.planning.season.search.Insertion.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is claimed is held against all plans there are, on seasons so small that one can try them.
 */
class WhyNotIsTrueTest {
  private static final int SEASONS = 40;

  @Test
  void what_is_said_to_be_blocked_no_plan_at_all_holds() {
    int proven = 0;
    for (int seed = 1; seed <= SEASONS; seed++) {
      var season = TinySeason.of(seed);
      var all = EveryPlan.serving(season);
      for (var request : season.requests()) {
        var obstacles = new Obstacles(season, request);
        for (var place : places(season)) {
          if (obstacles.of(place).isEmpty()) continue;
          proven++;
          assertThat(all)
              .as("seed %d, %s, said to break %s", seed, request, obstacles.of(place))
              .doesNotContainKey(new Serving(request.id(), place));
        }
      }
    }
    assertThat(proven).isGreaterThan(500);
  }

  private static List<Place> places(Season season) {
    var places = new ArrayList<Place>();
    for (var vehicle : season.vehicles()) {
      for (var stop : season.stops()) {
        season.requests().stream()
            .flatMap(request -> request.allowed().stream())
            .distinct()
            .forEach(at -> places.add(new Place(vehicle.id(), at.date(), at.slot(), stop.id())));
      }
    }
    return places;
  }

  @Test
  void what_it_would_displace_is_a_plan_and_none_costs_less_than_the_best_there_is() {
    int found = 0;
    int best = 0;
    int missed = 0;
    for (int seed = 1; seed <= SEASONS; seed++) {
      var season = TinySeason.of(seed);
      var possible = bySlot(EveryPlan.serving(season));
      var plan = TinySeason.plan(season, seed, 200);
      for (var answer : answers(season, plan)) {
        var most = possible.get(List.of(answer.request(), answer.slot().at()));
        switch (answer.slot()) {
          case SlotAnswer.Blocked blocked -> assertThat(most).isNull();
          case SlotAnswer.NotFound notFound -> missed += most == null ? 0 : 1;
          case SlotAnswer.Displaces displaces -> {
            assertHonest(season, plan, answer.request(), displaces);
            found++;
            long worth = displaces.plan().objective().total();
            assertThat(worth).isLessThanOrEqualTo(most);
            if (Long.valueOf(worth).equals(most)) best++;
          }
        }
      }
    }
    assertThat(found).isGreaterThan(30);
    assertThat(best).isGreaterThan(found * 9 / 10);
    assertThat(missed).isLessThanOrEqualTo(found / 50);
  }

  private record Answer(String request, SlotAnswer slot) {}

  private static List<Answer> answers(Season season, Plan plan) {
    var why = new WhyNot(season, plan);
    var answers = new ArrayList<Answer>();
    for (var refusal : plan.refused()) {
      why.of(
          refusal.request(),
          1,
          4000,
          () -> false,
          slot -> answers.add(new Answer(refusal.request(), slot)));
    }
    return answers;
  }

  private static Map<List<Object>, Long> bySlot(Map<Serving, Long> all) {
    var bySlot = new HashMap<List<Object>, Long>();
    all.forEach((serving, points) -> {
      var at = new DateSlot(serving.place().date(), serving.place().slot());
      bySlot.merge(List.of(serving.request(), at), points, Math::max);
    });
    return bySlot;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void on_any_season_a_displacement_is_an_accepted_plan_that_serves_the_request_there(int seed) {
    var season = RandomSeason.of(seed);
    var plan = TinySeason.plan(season, seed, 3000);
    int displaced = 0;
    for (var answer : answers(season, plan)) {
      if (answer.slot() instanceof SlotAnswer.Displaces displaces) {
        assertHonest(season, plan, answer.request(), displaces);
        displaced++;
      }
    }
    assertThat(displaced).isPositive();
  }

  private static void assertHonest(
      Season season, Plan plan, String request, SlotAnswer.Displaces displaces) {
    var verdict = new Checker(season).check(displaces.plan());
    assertThat(verdict.accepted()).isTrue();
    var place = displaces.place();
    assertThat(new DateSlot(place.date(), place.slot())).isEqualTo(displaces.at());
    assertThat(displaces.plan().days())
        .anyMatch(day ->
            day.vehicle().equals(place.vehicle())
                && day.date().equals(place.date())
                && new Visit(place.stop(), request).equals(day.visits().get(place.slot())));
    assertThat(displaces.cost()).isEqualTo(plan.objective().total() - verdict.objective().total());
    assertThat(ChangedPlan.of(plan, displaces.changes())).isEqualTo(displaces.plan().days());
  }

  @Test
  void the_same_question_has_the_same_answer() {
    var season = RandomSeason.of(3);
    var plan = TinySeason.plan(season, 3, 3000);
    assertThat(answers(season, plan)).isNotEmpty().isEqualTo(answers(season, plan));
  }

  @Test
  void a_question_that_is_stopped_claims_nothing_of_what_it_did_not_try() {
    var season = RandomSeason.of(3);
    var plan = TinySeason.plan(season, 3, 3000);
    var request = plan.refused().getFirst().request();
    var answers = new WhyNot(season, plan).of(request, 1, 4000, () -> true, told -> {});
    assertThat(answers)
        .isNotEmpty()
        .allMatch(answer ->
            answer instanceof SlotAnswer.Blocked
                || answer.equals(new SlotAnswer.NotFound(answer.at(), false)));
  }
}
