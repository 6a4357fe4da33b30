package org.escale.calendar.openinghours;

import java.util.Set;
import org.escale.calendar.openinghours.UnreadableHours.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads times of day: "9:00-12:00,14:00-18:00", "9h30 à 12h", "sunrise-(sunset-01:00)", "20:00+".
 */
final class TimeParser {
  private static final int LAST_END = 48 * 60;

  private final Cursor cursor;
  private final Set<Doubt> doubts;

  // The time that was read last.
  private int minute;
  private @Nullable SunEvent event;
  private boolean bare;
  private boolean halved;

  TimeParser(Cursor cursor, Set<Doubt> doubts) {
    this.cursor = cursor;
    this.doubts = doubts;
  }

  void read(RuleBuilder rule) throws UnreadableHours {
    rule.spans.add(span());
    while (cursor.is(Kind.COMMA)) {
      var next = cursor.kind(1) == Kind.ARTICLE ? 2 : 1;
      if (!cursor.time(next)) return;
      cursor.skip(next);
      rule.spans.add(span());
    }
  }

  private Span span() throws UnreadableHours {
    halved = false;
    time();
    var start = minute;
    var startEvent = event;
    var startBare = bare;
    var startHalved = halved;
    halved = false;
    if (startEvent == null && start >= Span.DAY) throw cursor.refusal(Reason.IMPOSSIBLE_TIME);
    if (plus()) return new Span(start, startEvent, -1, null, true);
    if (!cursor.take(Kind.DASH)) throw cursor.refusal(Reason.SINGLE_TIME);
    if (plus()) return new Span(start, startEvent, -1, null, true);
    time();
    if (startBare && bare && start == minute) throw cursor.refusal(Reason.AMBIGUOUS);
    if (event == null && minute > LAST_END) throw cursor.refusal(Reason.IMPOSSIBLE_TIME);
    if (startEvent == null && event == null && unclearHalf(start, startHalved)) {
      doubts.add(Doubt.TWELVE_HOURS);
    }
    if (cursor.is(Kind.SLASH)) throw cursor.refusal(Reason.UNEXPECTED);
    return new Span(start, startEvent, minute, event, plus());
  }

  /**
   * "9-5" is from nine to five for some, and "1-5 pm" in the afternoon; the language reads the one
   * as going on through the night and the other as beginning in it.
   */
  private boolean unclearHalf(int start, boolean startHalved) {
    if (startHalved) return false;
    if (halved) return start < 12 * 60 && minute > 12 * 60;
    return start >= 5 * 60 && start <= 12 * 60 && minute >= 60 && minute <= start;
  }

  private boolean plus() {
    if (!cursor.is(Kind.PLUS)) return false;
    cursor.skip(1);
    while (cursor.take(Kind.PLUS)) doubts.add(Doubt.WORDS);
    return true;
  }

  private void time() throws UnreadableHours {
    event = null;
    minute = 0;
    bare = false;
    switch (cursor.kind()) {
      case EVENT -> event = Canonical.EVENTS.get(cursor.expect(Kind.EVENT));
      case OPEN_PARENTHESIS -> shiftedEvent();
      case NUMBER, AM, PM -> clock();
      default -> throw cursor.refusal(Reason.SINGLE_TIME);
    }
  }

  private void shiftedEvent() throws UnreadableHours {
    cursor.skip(1);
    event = Canonical.EVENTS.get(cursor.expect(Kind.EVENT));
    var sign = cursor.take(Kind.PLUS) ? 1 : -1;
    if (sign < 0) cursor.expect(Kind.DASH);
    var hours = cursor.expect(Kind.NUMBER);
    cursor.expect(Kind.COLON);
    var minutes = cursor.expect(Kind.NUMBER);
    cursor.expect(Kind.CLOSE_PARENTHESIS);
    if (hours > 12 || minutes > 59) throw cursor.refusal(Reason.IMPOSSIBLE_TIME);
    minute = sign * (hours * 60 + minutes);
  }

  private void clock() throws UnreadableHours {
    var half = half();
    if (cursor.length(0) > 2) throw cursor.refusal(Reason.IMPOSSIBLE_TIME);
    var hour = cursor.expect(Kind.NUMBER);
    var minutes = minutes();
    if (minutes > 59) throw cursor.refusal(Reason.IMPOSSIBLE_TIME);
    hour = twentyFour(hour, half);
    minute = hour * 60 + Math.max(0, minutes);
    bare = minutes < 0;
    if (bare) doubts.add(Doubt.NO_MINUTES);
  }

  /** The minutes after an hour; -1 where none are written. */
  private int minutes() throws UnreadableHours {
    var separator = cursor.kind();
    var minutes = -1;
    if (separator == Kind.HOUR && cursor.kind(1) == Kind.COLON) {
      doubts.add(Doubt.WORDS);
      cursor.skip(1);
      separator = Kind.COLON;
    }
    if (cursor.kind(1) == Kind.NUMBER && separated(separator)) {
      if (cursor.length(1) != 2 && cursor.value(1) != 0)
        throw cursor.refusal(Reason.IMPOSSIBLE_TIME);
      minutes = cursor.value(1);
      if (separator != Kind.COLON) doubts.add(Doubt.WORDS);
      cursor.skip(2);
    }
    while (cursor.take(Kind.HOUR)) doubts.add(Doubt.WORDS);
    return minutes;
  }

  private boolean separated(Kind separator) {
    return switch (separator) {
      case COLON, DOT -> true;
      // "10h-12h 14h": only what is written together are hour and minutes.
      case HOUR -> cursor.joined(0) && cursor.joined(1) && cursor.length(1) == 2;
      default -> false;
    };
  }

  /** A half of the day, as English writes it behind a time and others before it; null for none. */
  private @Nullable Kind half() {
    var kind = cursor.kind();
    if (kind != Kind.AM && kind != Kind.PM) return null;
    doubts.add(Doubt.WORDS);
    cursor.skip(1);
    while (cursor.take(Kind.HOUR)) doubts.add(Doubt.WORDS);
    return kind;
  }

  private int twentyFour(int hour, @Nullable Kind before) throws UnreadableHours {
    var behind = half();
    if (before != null && behind != null) throw cursor.refusal(Reason.AMBIGUOUS);
    var half = before == null ? behind : before;
    if (half == null || hour > 12) return hour;
    halved = true;
    return hour % 12 + (half == Kind.PM ? 12 : 0);
  }
}
