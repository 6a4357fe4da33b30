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

  TimeParser(Cursor cursor, Set<Doubt> doubts) {
    this.cursor = cursor;
    this.doubts = doubts;
  }

  void read(RuleBuilder rule) throws UnreadableHours {
    rule.spans.add(span());
    while (cursor.is(Kind.COMMA) && cursor.time(1)) {
      cursor.skip(1);
      rule.spans.add(span());
    }
  }

  private Span span() throws UnreadableHours {
    time();
    var start = minute;
    var startEvent = event;
    var startBare = bare;
    if (startEvent == null && start >= Span.DAY) throw cursor.refusal(Reason.IMPOSSIBLE_TIME);
    if (plus()) return new Span(start, startEvent, -1, null, true);
    if (!cursor.take(Kind.DASH)) throw cursor.refusal(Reason.SINGLE_TIME);
    if (plus()) return new Span(start, startEvent, -1, null, true);
    time();
    if (startBare && bare && start == minute) throw cursor.refusal(Reason.AMBIGUOUS);
    if (event == null && minute > LAST_END) throw cursor.refusal(Reason.IMPOSSIBLE_TIME);
    if (cursor.is(Kind.SLASH)) throw cursor.refusal(Reason.UNEXPECTED);
    return new Span(start, startEvent, minute, event, plus());
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
      case EVENT -> event = SunEvent.of(cursor.expect(Kind.EVENT));
      case OPEN_PARENTHESIS -> shiftedEvent();
      case NUMBER, AM, PM -> clock();
      default -> throw cursor.refusal(Reason.SINGLE_TIME);
    }
  }

  private void shiftedEvent() throws UnreadableHours {
    cursor.skip(1);
    event = SunEvent.of(cursor.expect(Kind.EVENT));
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
    halfFirst();
    if (cursor.length(0) > 2) throw cursor.refusal(Reason.IMPOSSIBLE_TIME);
    var hour = cursor.expect(Kind.NUMBER);
    var minutes = minutes();
    if (minutes > 59) throw cursor.refusal(Reason.IMPOSSIBLE_TIME);
    hour = halves(hour);
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
      if (cursor.length(1) != 2) throw cursor.refusal(Reason.IMPOSSIBLE_TIME);
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

  /** "PM 17:00": only where it says nothing new, for "PM 5:00" is read in two ways. */
  private void halfFirst() throws UnreadableHours {
    if (!cursor.is(Kind.AM) && !cursor.is(Kind.PM)) return;
    var after = cursor.is(Kind.PM);
    if (cursor.kind(1) != Kind.NUMBER || after != cursor.value(1) > 12) {
      throw cursor.refusal(Reason.AMBIGUOUS);
    }
    doubts.add(Doubt.WORDS);
    cursor.skip(1);
  }

  /** The two halves of a day, as English writes them. */
  private int halves(int hour) throws UnreadableHours {
    var twelve = hour;
    if (cursor.take(Kind.AM)) twelve = hour == 12 ? 0 : hour;
    else if (cursor.take(Kind.PM)) twelve = hour < 12 ? hour + 12 : hour;
    else return hour;
    doubts.add(Doubt.WORDS);
    while (cursor.take(Kind.HOUR)) doubts.add(Doubt.WORDS);
    return twelve;
  }
}
