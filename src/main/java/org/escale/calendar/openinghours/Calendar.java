package org.escale.calendar.openinghours;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through days and tells the plan of each. One for each question: it keeps the days it has
 * seen.
 */
final class Calendar {
  /** 1970-01-05. */
  private static final int A_MONDAY = 4;

  private final List<Rule> rules;
  private final Holidays holidays;
  private final @Nullable SunTimes sun;
  private final DayPlan plan = new DayPlan();
  private Day today;
  private Day yesterday;

  Calendar(List<Rule> rules, HoursContext context) {
    this.rules = rules;
    holidays = context.holidays();
    sun = context.position() == null ? null : new SunTimes(context.position());
    today = new Day(holidays);
    yesterday = new Day(holidays);
  }

  /** The plans of all weekdays, Monday first, of rules that are the same each week. */
  static DayPlan[] week(List<Rule> rules) {
    var week = new DayPlan[7];
    for (var weekday = 0; weekday < 7; weekday++) {
      week[weekday] = new Calendar(rules, HoursContext.BARE).on(A_MONDAY + weekday);
    }
    return week;
  }

  /**
   * Whether something ends as a day begins, or its rules are others than those of the day before.
   */
  boolean turns(int epochDay) {
    var before = new Day(holidays).at(epochDay - 1);
    var after = new Day(holidays).at(epochDay);
    for (var rule : rules) {
      if (rule.matches(before) != rule.matches(after)) return true;
      if (rule.matches(before) && rule.endsAtMidnight()) return true;
    }
    return false;
  }

  /** The plan of a day, which the next one writes over. */
  DayPlan on(int epochDay) {
    return on(epochDay, epochDay - 1);
  }

  /** The same where another day lends its hours after midnight. */
  DayPlan on(int epochDay, int dayBefore) {
    var last = today;
    today = yesterday.at(epochDay);
    yesterday = last.at(dayBefore);
    plan.clear();
    for (var i = 0; i < rules.size(); i++) {
      var rule = rules.get(i);
      var matches = rule.matches(today);
      if (matches && rule.replaces()) plan.clear();
      if (rule.passesMidnight() && rule.matches(yesterday)) {
        rule.paintTail(yesterday, today, sun, plan);
      }
      if (matches) rule.paint(today, sun, plan);
    }
    return plan;
  }
}
