package org.escale.planning.season.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.escale.planning.season.Objective;
import org.escale.planning.season.Pin;
import org.escale.planning.season.Plan;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.RandomPlan;
import org.escale.planning.season.RandomSeason;
import org.escale.planning.season.Refusal;
import org.escale.planning.season.Refusal.Reason;
import org.escale.planning.season.Season;
import org.escale.planning.season.Slot;
import org.escale.planning.season.search.Limit;
import org.escale.planning.season.search.Planner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An engine that keeps all rules but one, which it misreads, walks from a sound plan to others that
 * it takes to be sound, until the checker says of one what is wrong with it. Of a checker that
 * misreads the rule in the same way no plan would be found.
 */
class MisreadRulesTest {
  private static final int SEASONS = 100;
  private static final int STEPS = 1_500;

  @Test
  void each_rule_is_misread_in_some_way() {
    assertThat(Arrays.stream(Misreading.values()).map(Misreading::rule))
        .containsAll(EnumSet.allOf(Rule.class));
  }

  @ParameterizedTest
  @EnumSource
  void the_checker_catches_an_engine_that_reads(Misreading misreading) {
    List<BrokenRule> caught = null;
    for (int number = 0; number < SEASONS && caught == null; number++) {
      caught = walk(season(number), misreading, new Random(number));
    }
    assertThat(caught).as("what the checker says of a plan of this engine").isNotNull();
    assertThat(caught).extracting(BrokenRule::rule).containsOnly(misreading.rule());
  }

  /** What the checker says of the first plan that it refuses. */
  private static @Nullable List<BrokenRule> walk(
      Season season, Misreading misreading, Random random) {
    var checker = new Checker(season);
    var index = new SeasonIndex(season);
    var refusals = new Refusals(index);
    var reasons = new HashMap<String, Reason>();
    season.requests().forEach(request -> reasons.put(request.id(), refusals.reason(request)));
    if (misreading == Misreading.NOTHING_IS_EVER_IMPOSSIBLE) {
      reasons.replaceAll((request, reason) -> Reason.OUTRANKED);
    }
    var days = sound(season).days();
    for (int step = 0; step < STEPS; step++) {
      var next = RandomPlan.withLikelyDay(season, days, random);
      var plan = refusing(season, next, reasons);
      var checked = CheckedPlan.of(index, plan);
      if (keepsTheOthers(checked, misreading.rule()) && misreading.allows(checked)) {
        days = next;
        if (breaks(checked, misreading.rule())) return checker.check(plan).broken();
      }
    }
    return null;
  }

  /** REFUSAL_STATED is kept by what {@link #refusing} makes, and slow to look at. */
  private static boolean keepsTheOthers(CheckedPlan plan, Rule misread) {
    return Arrays.stream(Rule.values())
        .filter(rule -> rule != misread && rule != Rule.REFUSAL_STATED)
        .noneMatch(rule -> breaks(plan, rule));
  }

  private static boolean breaks(CheckedPlan plan, Rule rule) {
    var broken = new ArrayList<BrokenRule>();
    rule.check(plan, broken::add);
    return !broken.isEmpty();
  }

  /** A plan of these days that refuses what they do not serve. */
  private static Plan refusing(Season season, List<PlannedDay> days, Map<String, Reason> reasons) {
    var refused = new HashMap<>(reasons);
    days.forEach(day -> day.visits().values().forEach(visit -> refused.remove(visit.content())));
    return new Plan(
        season.id(),
        days,
        Objective.NOTHING,
        refused.entrySet().stream()
            .map(refusal -> new Refusal(refusal.getKey(), refusal.getValue()))
            .toList());
  }

  /** A season with some slots pinned to what a sound plan holds. */
  private static Season season(int number) {
    var season = RandomSeason.of(3000 + number);
    var random = new Random(number);
    var pins = new ArrayList<Pin>();
    for (var day : sound(season).days()) {
      var slot = Slot.values()[random.nextInt(3)];
      if (random.nextInt(8) == 0) {
        pins.add(new Pin(day.vehicle(), day.date(), slot, day.visits().get(slot)));
      }
    }
    return season.replanned(season.vehicles(), pins, season.previousPlan());
  }

  private static Plan sound(Season season) {
    return new Planner(season, () -> 0)
        .plan(1, new Limit.Iterations(2_000), null, () -> false, progress -> {});
  }
}
