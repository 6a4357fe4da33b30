package org.escale.calendar.openinghours;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been read of a rule. Parts of one kind add up, wherever in the rule they stand. */
final class RuleBuilder {
  final boolean additional;
  final boolean fallback;
  final List<Selector> years = new ArrayList<>(2);
  final List<Selector> dates = new ArrayList<>(2);
  final List<Selector> weeks = new ArrayList<>(2);
  final List<Selector> holidays = new ArrayList<>(2);
  final List<Selector> days = new ArrayList<>(2);
  final List<Span> spans = new ArrayList<>(4);
  int weekdays;
  @Nullable HoursState state;
  @Nullable String comment;

  RuleBuilder(boolean additional, boolean fallback) {
    this.additional = additional;
    this.fallback = fallback;
  }

  boolean dated() {
    return weekdays != 0
        || !days.isEmpty()
        || !dates.isEmpty()
        || !holidays.isEmpty()
        || !weeks.isEmpty()
        || !years.isEmpty();
  }

  boolean timed() {
    return !spans.isEmpty();
  }

  /** Whether it says more than for which days. */
  boolean says() {
    return timed() || state != null || comment != null;
  }

  boolean empty() {
    return !dated() && !says();
  }

  /** Sets the state; a comment before it has already made it unknown. */
  void state(HoursState said) {
    if (state == null && comment != null) state = HoursState.UNKNOWN;
    else if (comment == null || state != HoursState.UNKNOWN) state = said;
  }

  /**
   * Whether what stands before no longer counts on its days: rules for some days replace others,
   * and those for all days the one before that is for all days too. What closes only takes away.
   */
  private boolean replaces(boolean afterUndated) {
    if (additional || fallback) return false;
    var meaning = meaning();
    return dated() ? meaning != HoursState.CLOSED : afterUndated && meaning == HoursState.OPEN;
  }

  Rule build(boolean afterUndated) {
    var times = spans.isEmpty() ? List.of(Span.ALL_DAY) : List.copyOf(spans);
    var passes = false;
    for (var span : times) passes |= span.passesMidnight();
    return new Rule(
        List.copyOf(years),
        List.copyOf(dates),
        List.copyOf(weeks),
        List.copyOf(holidays),
        weekdays,
        List.copyOf(days),
        times,
        meaning(),
        comment == null || comment.isEmpty() ? null : comment,
        fallback,
        dated(),
        replaces(afterUndated),
        passes);
  }

  /** A comment alone tells a condition that nobody can work out. */
  private HoursState meaning() {
    if (state != null) return state;
    return comment == null ? HoursState.OPEN : HoursState.UNKNOWN;
  }
}
