package org.escale.calendar.openinghours;

import org.escale.calendar.openinghours.UnreadableHours.Reason;

/**
 * Reads years, weeks, months and dates: "2026-2028", "week 1-53/2", "Jul-Aug", "Dec 24-Jan 2",
 * "easter".
 */
final class DateParser {
  private static final int LAST_YEAR = 9999;
  private static final int LAST_DAY = 32;
  private static final int[] LENGTHS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private final Cursor cursor;

  DateParser(Cursor cursor) {
    this.cursor = cursor;
  }

  private static boolean month(Kind kind) {
    return kind == Kind.MONTH || kind == Kind.EASTER;
  }

  /** Years alone, or a date that has one. */
  void years(RuleBuilder rule) throws UnreadableHours {
    if (month(cursor.kind(1))) {
      dates(rule);
      return;
    }
    do {
      years1(rule);
    } while (cursor.is(Kind.COMMA) && cursor.year(1) && !month(cursor.kind(2)) && next());
  }

  private boolean next() {
    cursor.skip(1);
    return true;
  }

  private void years1(RuleBuilder rule) throws UnreadableHours {
    var from = cursor.expect(Kind.NUMBER);
    var to = from;
    var every = 1;
    if (cursor.take(Kind.PLUS)) to = LAST_YEAR;
    else if (cursor.is(Kind.DASH) && cursor.year(1)) {
      cursor.skip(1);
      if (cursor.value() < from) throw cursor.refusal(Reason.IMPOSSIBLE_DATE);
      to = cursor.expect(Kind.NUMBER);
    } else if (cursor.is(Kind.SLASH)) to = LAST_YEAR;
    if (cursor.take(Kind.SLASH)) every = period();
    rule.years.add(new Selector.Years(from, to, every));
  }

  private int period() throws UnreadableHours {
    var every = cursor.expect(Kind.NUMBER);
    if (every < 1) throw cursor.refusal(Reason.IMPOSSIBLE_DATE);
    return every;
  }

  void weeks(RuleBuilder rule) throws UnreadableHours {
    cursor.skip(1);
    do {
      var from = week();
      var to = from;
      var every = 1;
      if (cursor.is(Kind.DASH) && cursor.kind(1) == Kind.NUMBER) {
        cursor.skip(1);
        to = week();
        if (cursor.take(Kind.SLASH)) every = period();
      }
      rule.weeks.add(new Selector.Weeks(from, to, every));
    } while (cursor.is(Kind.COMMA) && cursor.kind(1) == Kind.NUMBER && !cursor.hour(1) && next());
  }

  private int week() throws UnreadableHours {
    if (cursor.is(Kind.NUMBER) && (cursor.value() < 1 || cursor.value() > 53)) {
      throw cursor.refusal(Reason.IMPOSSIBLE_DATE);
    }
    return cursor.expect(Kind.NUMBER);
  }

  /** Dates and months, which add up: "Oct,Nov 5,7" is all of October and two days. */
  void dates(RuleBuilder rule) throws UnreadableHours {
    var month = 0;
    do {
      month = cursor.is(Kind.NUMBER) && !cursor.year(0) ? day(rule, month) : date(rule);
    } while (cursor.is(Kind.COMMA) && continues(month) && next());
  }

  private boolean continues(int month) {
    if (month(cursor.kind(1))) return true;
    if (cursor.year(1)) return month(cursor.kind(2));
    return month > 0 && cursor.kind(1) == Kind.NUMBER && !cursor.hour(1);
  }

  /** One more day of a month that was named before. */
  private int day(RuleBuilder rule, int month) throws UnreadableHours {
    var from = DatePoint.of(0, month, dayOf(month));
    rule.dates.add(new Selector.Dates(from, end(from), every()));
    return month;
  }

  /** Adds one date or range; tells the month that further days belong to, or 0. */
  private int date(RuleBuilder rule) throws UnreadableHours {
    var year = cursor.year(0) ? cursor.expect(Kind.NUMBER) : 0;
    if (cursor.is(Kind.MONTH) && !dayFollows(1) && !weekdayRange()) {
      months(rule, year);
      return 0;
    }
    var from = point(year);
    var to = end(from);
    rule.dates.add(new Selector.Dates(from, to, every()));
    return year == 0 && to.weekday() < 0 ? to.month() : 0;
  }

  private boolean dayFollows(int ahead) {
    return cursor.kind(ahead) == Kind.NUMBER && !cursor.year(ahead) && !cursor.hour(ahead);
  }

  /** "Mar Su[-1]-Oct 3": a weekday of a month that begins a range. */
  private boolean weekdayRange() {
    if (cursor.kind(1) != Kind.WEEKDAY || cursor.kind(2) != Kind.OPEN_BRACKET) return false;
    var ahead = 3;
    while (cursor.kind(ahead) == Kind.DASH || cursor.kind(ahead) == Kind.NUMBER) ahead++;
    if (cursor.kind(ahead++) != Kind.CLOSE_BRACKET) return false;
    var sign = cursor.kind(ahead);
    if ((sign == Kind.PLUS || sign == Kind.DASH) && cursor.kind(ahead + 2) == Kind.DAY) ahead += 3;
    if (cursor.kind(ahead) != Kind.DASH) return false;
    return month(cursor.kind(ahead + 1)) || cursor.year(ahead + 1);
  }

  private void months(RuleBuilder rule, int year) throws UnreadableHours {
    var from = cursor.expect(Kind.MONTH);
    var to = from;
    var lastYear = year;
    if (cursor.is(Kind.DASH)) {
      var ahead = cursor.year(1) ? 2 : 1;
      if (cursor.kind(ahead) == Kind.MONTH) {
        if (ahead == 2) lastYear = cursor.value(1);
        cursor.skip(ahead);
        if (dayFollows(1)) {
          var end = point(lastYear);
          rule.dates.add(new Selector.Dates(DatePoint.of(year, from, 1), end, every()));
          return;
        }
        to = cursor.expect(Kind.MONTH);
      }
    }
    if (year == 0 && lastYear == 0) rule.dates.add(new Selector.Months(from, to));
    else {
      var first = DatePoint.of(year, from, 1);
      rule.dates.add(new Selector.Dates(first, DatePoint.of(lastYear, to, LAST_DAY), 1));
    }
  }

  private DatePoint point(int year) throws UnreadableHours {
    if (cursor.take(Kind.EASTER)) {
      return new DatePoint(year, 0, 0, -1, 0, 0).later(cursor.daysLater());
    }
    var month = cursor.expect(Kind.MONTH);
    if (!cursor.is(Kind.WEEKDAY)) {
      return DatePoint.of(year, month, dayOf(month)).later(cursor.daysLater());
    }
    var weekday = cursor.expect(Kind.WEEKDAY);
    cursor.expect(Kind.OPEN_BRACKET);
    var nth = new WeekdayParser(cursor).ordinal();
    cursor.expect(Kind.CLOSE_BRACKET);
    return new DatePoint(year, month, 0, weekday, nth, cursor.daysLater());
  }

  private int dayOf(int month) throws UnreadableHours {
    if (cursor.is(Kind.NUMBER) && (cursor.value() < 1 || cursor.value() > LENGTHS[month - 1])) {
      throw cursor.refusal(Reason.IMPOSSIBLE_DATE);
    }
    return cursor.expect(Kind.NUMBER);
  }

  /** The end of a range; where none is written, its beginning. */
  private DatePoint end(DatePoint from) throws UnreadableHours {
    if (!cursor.is(Kind.DASH)) return from;
    if (cursor.year(1) && month(cursor.kind(2))) {
      cursor.skip(1);
      return point(cursor.expect(Kind.NUMBER));
    }
    if (month(cursor.kind(1))) {
      cursor.skip(1);
      return lastOf();
    }
    if (from.month() == 0 || from.weekday() >= 0 || !dayFollows(1)) return from;
    cursor.skip(1);
    var last = dayOf(from.month());
    if (last < from.day()) throw cursor.refusal(Reason.IMPOSSIBLE_DATE);
    return DatePoint.of(from.year(), from.month(), last).later(cursor.daysLater());
  }

  /** A range to a month goes to its last day. */
  private DatePoint lastOf() throws UnreadableHours {
    var whole = cursor.is(Kind.MONTH) && !dayFollows(1) && cursor.kind(2) != Kind.OPEN_BRACKET;
    if (!whole) return point(0);
    return DatePoint.of(0, cursor.expect(Kind.MONTH), LAST_DAY);
  }

  private int every() throws UnreadableHours {
    return cursor.take(Kind.SLASH) ? period() : 1;
  }
}
