package org.escale.planning.season.check;

import java.time.DayOfWeek;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.escale.planning.season.Rules;
import org.escale.planning.season.Slot;
import org.jspecify.annotations.Nullable;

/** The rules of a crew's working time and rest. */
final class WorkRules {
  private static final int BLOCK_WEEKS = 4;

  private WorkRules() {}

  static void weekMinutes(CheckedPlan plan, Consumer<BrokenRule> broken) {
    atMost(plan, Breach.WEEK_MINUTES, 1, WorkedDay::minutes, rules(plan).weekMinutes(), broken);
  }

  static void weekDays(CheckedPlan plan, Consumer<BrokenRule> broken) {
    atMost(plan, Breach.WEEK_DAYS, 1, day -> 1, rules(plan).weekDays(), broken);
  }

  static void fourWeeksMinutes(CheckedPlan plan, Consumer<BrokenRule> broken) {
    atMost(
        plan,
        Breach.FOUR_WEEKS_MINUTES,
        BLOCK_WEEKS,
        WorkedDay::minutes,
        rules(plan).fourWeeksMinutes(),
        broken);
  }

  static void saturdayMonday(CheckedPlan plan, Consumer<BrokenRule> broken) {
    for (var at : plan.days().keySet()) {
      if (at.date().getDayOfWeek() == DayOfWeek.SATURDAY
          && plan.days().containsKey(at.plusDays(2))) {
        broken.accept(of(Breach.SATURDAY_MONDAY, at, null));
      }
    }
  }

  static void restAfterEvening(CheckedPlan plan, Consumer<BrokenRule> broken) {
    for (var at : plan.days().keySet()) {
      if (plan.visit(at, Slot.EV) != null && plan.visit(at.plusDays(1), Slot.AM) != null) {
        broken.accept(of(Breach.REST_AFTER_EVENING, at, Slot.EV));
      }
    }
  }

  /**
   * The sum of something over a vehicle's days, in each run of so many weeks, against its limit.
   */
  private static void atMost(
      CheckedPlan plan,
      Breach breach,
      int weeks,
      ToLongFunction<WorkedDay> amount,
      long limit,
      Consumer<BrokenRule> broken) {
    var season = plan.season().season();
    var totals = new TreeMap<VehicleDate, Long>();
    for (var day : plan.days().values()) {
      int first = season.week(day.at().date()) / weeks * weeks;
      var monday = season.firstMonday().plusWeeks(first);
      totals.merge(new VehicleDate(day.at().vehicle(), monday), amount.applyAsLong(day), Long::sum);
    }
    totals.forEach((at, total) -> {
      if (total > limit) {
        broken.accept(of(breach, at, null, total, total - limit, limit));
      }
    });
  }

  private static Rules rules(CheckedPlan plan) {
    return plan.season().season().rules();
  }

  private static BrokenRule of(
      Breach breach, VehicleDate at, @Nullable Slot slot, Object... facts) {
    return new BrokenRule(breach, at.vehicle(), at.date(), slot, List.of(facts));
  }
}
