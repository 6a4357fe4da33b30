package org.escale.calendar.openinghours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Hours in the opening_hours language, read once and asked often. Immutable. All times are those of
 * the wall clock of the place; {@link HoursClock} brings them onto the time line.
 */
public final class OpeningHours {
  /** How far ahead {@link #nextChange} looks. */
  static final int HORIZON_DAYS = 4 * 366;

  private final String text;
  private final List<Rule> rules;
  private final Set<Doubt> doubts;
  private final boolean weekly;
  private volatile DayPlan @Nullable [] week;

  OpeningHours(String text, List<Rule> rules, Set<Doubt> doubts) {
    this.text = text;
    this.rules = List.copyOf(rules);
    this.doubts = doubts;
    weekly = rules.stream().allMatch(OpeningHours::weekly);
  }

  private static boolean weekly(Rule rule) {
    if (!rule.weekly()) return false;
    for (var span : rule.spans()) {
      if (span.followsSun()) return false;
    }
    return true;
  }

  /**
   * Reads hours as they are found in the wild.
   *
   * @throws UnreadableHours where they cannot be understood without guessing
   */
  public static OpeningHours parse(String text) throws UnreadableHours {
    return new Parser(text).parse();
  }

  /** The text that was read. */
  public String text() {
    return text;
  }

  /** The liberties that were taken in reading; none where the text is as the specification asks. */
  public Set<Doubt> doubts() {
    return doubts.isEmpty() ? EnumSet.noneOf(Doubt.class) : EnumSet.copyOf(doubts);
  }

  /** When the place is open or may be, cut to a period, in order; those that touch are one. */
  public List<HoursInterval> intervals(LocalDateTime from, LocalDateTime to, HoursContext context) {
    var intervals = new Intervals(from, to);
    if (!from.isBefore(to)) return intervals.list();
    var calendar = days(context);
    var last = (int) to.minusNanos(1).toLocalDate().toEpochDay();
    for (var day = (int) from.toLocalDate().toEpochDay(); day <= last; day++) {
      intervals.add(day, calendar.apply(day));
    }
    return intervals.list();
  }

  /** The same for whole days, the last one not included. */
  public List<HoursInterval> intervals(LocalDate from, LocalDate to, HoursContext context) {
    return intervals(from.atStartOfDay(), to.atStartOfDay(), context);
  }

  /** The plan of each day; one that is the same each week is worked out once. */
  private IntFunction<DayPlan> days(HoursContext context) {
    if (!weekly) return calendar(context)::on;
    var plans = week;
    if (plans == null) week = plans = Calendar.week(rules);
    var known = plans;
    return epochDay -> known[Math.floorMod(epochDay + 3, 7)];
  }

  /** For those who go from day to day themselves. */
  Calendar calendar(HoursContext context) {
    return new Calendar(rules, context);
  }

  /** What the place is at a moment. */
  public HoursState stateAt(LocalDateTime moment, HoursContext context) {
    var plan = days(context).apply((int) moment.toLocalDate().toEpochDay());
    var part = plan.at(minute(moment));
    return part < 0 ? HoursState.CLOSED : plan.state(part);
  }

  /** What the hours say of a moment. */
  public Optional<String> commentAt(LocalDateTime moment, HoursContext context) {
    var plan = days(context).apply((int) moment.toLocalDate().toEpochDay());
    var part = plan.at(minute(moment));
    return part < 0 ? Optional.empty() : Optional.ofNullable(plan.comment(part));
  }

  /**
   * The first moment after this one at which the state is another: open, perhaps open, or closed.
   * Empty where it stays the same for four years.
   */
  public Optional<LocalDateTime> nextChange(LocalDateTime moment, HoursContext context) {
    var first = (int) moment.toLocalDate().toEpochDay();
    var calendar = days(context);
    var minute = minute(moment);
    var plan = calendar.apply(first);
    var part = plan.at(minute);
    var state = part < 0 ? HoursState.CLOSED : plan.state(part);
    // A week holds all that hours without dates ever do.
    var days = weekly ? 9 : HORIZON_DAYS;
    for (var day = first; day < first + days; day++) {
      if (day > first) plan = calendar.apply(day);
      var change = change(plan, state, day == first ? minute : 0);
      if (change >= 0) {
        return Optional.of(LocalDate.ofEpochDay(day).atStartOfDay().plusMinutes(change));
      }
    }
    return Optional.empty();
  }

  /**
   * The first minute from this one on at which the state is not that one; -1 where there is none.
   */
  private static int change(DayPlan plan, HoursState state, int from) {
    var minute = from;
    for (var i = 0; i < plan.size(); i++) {
      if (plan.to(i) <= minute) continue;
      if (plan.from(i) > minute) {
        if (state != HoursState.CLOSED) return minute;
        minute = plan.from(i);
      }
      if (plan.state(i) != state) return minute;
      minute = plan.to(i);
    }
    return minute < Span.DAY && state != HoursState.CLOSED ? minute : -1;
  }

  private static int minute(LocalDateTime moment) {
    return (int) ChronoUnit.MINUTES.between(moment.toLocalDate().atStartOfDay(), moment);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OpeningHours hours && text.equals(hours.text);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
