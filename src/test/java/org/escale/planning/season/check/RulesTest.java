package org.escale.planning.season.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.escale.planning.season.check.RulesWorld.CLOSED;
import static org.escale.planning.season.check.RulesWorld.MONDAY;
import static org.escale.planning.season.check.RulesWorld.WIDE;
import static org.escale.planning.season.check.RulesWorld.day;
import static org.escale.planning.season.check.RulesWorld.days;
import static org.escale.planning.season.check.RulesWorld.limits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.escale.planning.season.Pin;
import org.escale.planning.season.Plan;
import org.escale.planning.season.RandomPlan;
import org.escale.planning.season.Refusal;
import org.escale.planning.season.Rules;
import org.escale.planning.season.Season;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Visit;
import org.escale.planning.season.check.RulesWorld.Day;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Each rule, broken alone by a plan that breaks nothing else, and kept by the plan next to it: a
 * checker that forgets a rule, or is off by one, fails here. The class is as long as the rules are
 * many: all stand side by side, so that a rule that is not tried is noticed.
 */
class RulesTest {

  private List<Pin> pins = List.of();
  private Rules rules = WIDE;

  @Test
  void slot_unavailable() {
    keeps(day("bus", 0).pm("a1"));
    breaks(Rule.SLOT_UNAVAILABLE, MONDAY, Slot.EV, day("bus", 0).ev("a1"));
  }

  @Test
  void vehicle_unavailable() {
    keeps(day("van", 23).am("a1"));
    breaks(Rule.VEHICLE_UNAVAILABLE, CLOSED, null, day("bus", 23).am("a1"));
  }

  @Test
  void day_shape() {
    keeps(day("bus", 1).pm("a1").ev("a1"));
    breaks(Rule.DAY_SHAPE, MONDAY.plusDays(1), null, day("bus", 1).am("a1").ev("a1"));
    breaks(Rule.DAY_SHAPE, MONDAY.plusDays(1), null, day("bus", 1).am("a1").pm("a1").ev("a1"));
  }

  @Test
  void travel_limit() {
    keeps(day("bus", 1).am("a1").pm("b1"));
    keeps(day("bus", 1).am("b1").pm("a1"));
    breaks(Rule.TRAVEL_LIMIT, MONDAY.plusDays(1), null, day("bus", 1).am("a2").pm("b1"));
    breaks(Rule.TRAVEL_LIMIT, MONDAY.plusDays(1), null, day("bus", 1).am("c1").pm("b1"));
    var outAndBack = broken(RandomPlan.stated(season(), days(day("bus", 1).am("d1"))));
    assertThat(outAndBack).hasSize(2).allMatch(broken -> broken.rule() == Rule.TRAVEL_LIMIT);
  }

  @Test
  void day_minutes_count_drives_sessions_and_one_set_up_for_each_stop() {
    rules = limits(limits -> limits.put("day", 335));
    keeps(day("bus", 1).am("a1").pm("b1"));
    rules = limits(limits -> limits.put("day", 334));
    breaks(Rule.DAY_MINUTES, MONDAY.plusDays(1), null, day("bus", 1).am("a1").pm("b1"));
    rules = limits(limits -> limits.put("day", 270));
    keeps(day("bus", 1).am("a1").pm("a1"));
    rules = limits(limits -> limits.put("day", 269));
    breaks(Rule.DAY_MINUTES, MONDAY.plusDays(1), null, day("bus", 1).am("a1").pm("a1"));
  }

  @Test
  void week_minutes() {
    var days = List.of(day("bus", 7).pm("a1"), day("bus", 8).pm("a1"), day("bus", 12).pm("a1"));
    rules = limits(limits -> limits.put("week", 510));
    keeps(days.toArray(Day[]::new));
    rules = limits(limits -> limits.put("week", 509));
    breaks(Rule.WEEK_MINUTES, MONDAY.plusDays(7), null, days.toArray(Day[]::new));
    keeps(day("bus", 8).pm("a1"), day("bus", 12).pm("a1"), day("bus", 15).pm("a1"));
    keeps(day("bus", 7).pm("a1"), day("van", 8).pm("a1"), day("bus", 12).pm("a1"));
  }

  @Test
  void four_weeks_minutes_are_of_blocks_that_do_not_slide() {
    rules = limits(limits -> limits.put("block", 340));
    keeps(day("bus", 0).pm("a1"), day("bus", 26).pm("a1"));
    rules = limits(limits -> limits.put("block", 339));
    breaks(Rule.FOUR_WEEKS_MINUTES, MONDAY, null, day("bus", 0).pm("a1"), day("bus", 26).pm("a1"));
    keeps(day("bus", 26).pm("a1"), day("bus", 29).pm("a1"));
    breaks(
        Rule.FOUR_WEEKS_MINUTES,
        MONDAY.plusWeeks(4),
        null,
        day("bus", 28).pm("a1"),
        day("bus", 36).pm("a1"));
  }

  @Test
  void week_days() {
    rules = limits(limits -> limits.put("days", 2));
    keeps(day("bus", 1).pm("a1"), day("bus", 3).pm("a1"), day("van", 4).pm("a1"));
    breaks(
        Rule.WEEK_DAYS,
        MONDAY,
        null,
        day("bus", 1).pm("a1"),
        day("bus", 3).pm("a1"),
        day("bus", 5).pm("a1"));
  }

  @Test
  void saturday_monday() {
    keeps(day("bus", 5).pm("a1"), day("bus", 8).pm("a1"), day("van", 7).pm("a1"));
    breaks(
        Rule.SATURDAY_MONDAY,
        MONDAY.plusDays(5),
        null,
        day("bus", 5).pm("a1"),
        day("bus", 7).pm("a1"));
  }

  @Test
  void rest_after_evening() {
    keeps(day("bus", 1).ev("a1"), day("bus", 2).pm("a1"), day("van", 2).am("a1"));
    breaks(
        Rule.REST_AFTER_EVENING,
        MONDAY.plusDays(1),
        Slot.EV,
        day("bus", 1).ev("a1"),
        day("bus", 2).am("a1"));
  }

  @Test
  void request_once() {
    keeps(day("bus", 2).pm("b1", "town"), day("van", 9).pm("b1"));
    breaks(
        Rule.REQUEST_ONCE,
        MONDAY.plusDays(9),
        Slot.PM,
        day("bus", 2).pm("b1", "town"),
        day("bus", 9).pm("b1", "town"));
    breaks(
        Rule.REQUEST_ONCE,
        MONDAY.plusDays(2),
        Slot.PM,
        day("bus", 2).pm("b1", "town"),
        day("van", 2).pm("b1", "town"));
  }

  @Test
  void request_slot() {
    keeps(day("bus", 9).pm("b1", "town"));
    breaks(Rule.REQUEST_SLOT, MONDAY.plusDays(3), Slot.PM, day("bus", 3).pm("b1", "town"));
    breaks(Rule.REQUEST_SLOT, MONDAY.plusDays(2), Slot.AM, day("bus", 2).am("b1", "town"));
  }

  @Test
  void request_stop() {
    keeps(day("bus", 9).pm("b2", "town"));
    breaks(Rule.REQUEST_STOP, MONDAY.plusDays(2), Slot.PM, day("bus", 2).pm("a1", "town"));
    breaks(
        Rule.REQUEST_STOP, MONDAY.plusDays(1), Slot.AM, day("bus", 1).am("a2", "class").pm("a2"));
  }

  @Test
  void paired_open_session() {
    keeps(day("bus", 1).am("a1", "class").pm("a1"));
    for (var day :
        List.of(
            day("bus", 1).am("a1", "class"),
            day("bus", 1).am("a1", "class").pm("a2"),
            day("bus", 1).am("a1", "class").pm("a1", "club"))) {
      breaks(Rule.PAIRED_OPEN_SESSION, MONDAY.plusDays(1), Slot.AM, day);
    }
    breaks(Rule.PAIRED_OPEN_SESSION, MONDAY.plusDays(1), Slot.EV, day("bus", 1).ev("a1", "late"));
  }

  @Test
  void single_open_session() {
    keeps(day("bus", 2).pm("b1"), day("van", 2).pm("b1", "town"));
    keeps(day("bus", 2).pm("b1"), day("van", 2).pm("a1"));
    breaks(
        Rule.SINGLE_OPEN_SESSION,
        MONDAY.plusDays(2),
        Slot.PM,
        day("bus", 2).pm("a1"),
        day("van", 2).pm("a2"));
  }

  @Test
  void pin_kept() {
    var date = MONDAY.plusDays(2);
    pins =
        List.of(
            new Pin("bus", date, Slot.AM, new Visit("a1", Visit.OPEN)),
            new Pin("bus", date, Slot.PM, null));
    keeps(day("bus", 2).am("a1"));
    breaks(Rule.PIN_KEPT, date, Slot.AM);
    breaks(Rule.PIN_KEPT, date, Slot.AM, day("bus", 2).am("a2"));
    breaks(Rule.PIN_KEPT, date, Slot.PM, day("bus", 2).am("a1").pm("a1"));
  }

  @Test
  void refusal_stated() {
    var season = season();
    var served = days(day("bus", 2).pm("b1", "town"));
    var honest = RandomPlan.stated(season, served);
    assertThat(broken(honest)).isEmpty();
    assertThat(honest.refused())
        .containsExactlyInAnyOrder(
            new Refusal("class", Refusal.Reason.OUTRANKED),
            new Refusal("club", Refusal.Reason.OUTRANKED),
            new Refusal("late", Refusal.Reason.NO_USABLE_SLOT),
            new Refusal("never", Refusal.Reason.NO_USABLE_SLOT));
    assertThat(refusing(honest, list -> list.removeFirst())).containsExactly(Rule.REFUSAL_STATED);
    assertThat(refusing(honest, list -> list.add(list.getFirst())))
        .containsExactly(Rule.REFUSAL_STATED);
    assertThat(
            refusing(
                honest, list -> list.set(0, new Refusal("class", Refusal.Reason.NO_USABLE_SLOT))))
        .containsExactly(Rule.REFUSAL_STATED);
    assertThat(refusing(honest, list -> list.add(new Refusal("town", Refusal.Reason.OUTRANKED))))
        .containsExactly(Rule.REFUSAL_STATED);
  }

  private List<Rule> refusing(Plan plan, Consumer<List<Refusal>> change) {
    var refused = new ArrayList<>(plan.refused());
    change.accept(refused);
    return broken(new Plan(plan.season(), plan.days(), plan.objective(), refused)).stream()
        .map(BrokenRule::rule)
        .toList();
  }

  private void keeps(Day... days) {
    assertThat(broken(RandomPlan.stated(season(), days(days)))).isEmpty();
  }

  private void breaks(Rule rule, LocalDate date, @Nullable Slot slot, Day... days) {
    var broken = broken(RandomPlan.stated(season(), days(days)));
    assertThat(broken).hasSize(1);
    assertThat(broken.getFirst().rule()).isEqualTo(rule);
    assertThat(broken.getFirst().date()).isEqualTo(date);
    assertThat(broken.getFirst().slot()).isEqualTo(slot);
  }

  private List<BrokenRule> broken(Plan plan) {
    return new Checker(season()).check(plan).broken();
  }

  private Season season() {
    return RulesWorld.season(rules, pins);
  }
}
