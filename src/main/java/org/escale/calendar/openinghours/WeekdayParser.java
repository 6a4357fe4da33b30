package org.escale.calendar.openinghours;

import java.util.List;
import org.escale.calendar.openinghours.UnreadableHours.Reason;

/** Reads weekdays and holidays: "Mo-Fr", "Sa,PH", "Fr[-1]", "Sa[1] +1 day", "PH -1 day", "SH". */
final class WeekdayParser {
  private final Cursor cursor;

  WeekdayParser(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Whether a weekday or a holiday stands there. */
  static boolean begins(Kind kind) {
    return kind == Kind.WEEKDAY || kind == Kind.HOLIDAY;
  }

  void weekdays(RuleBuilder rule) throws UnreadableHours {
    while (true) {
      if (cursor.is(Kind.HOLIDAY)) holiday(rule.days);
      else weekday(rule);
      var commas = 0;
      while (cursor.kind(commas) == Kind.COMMA) commas++;
      if (commas == 0 || !begins(cursor.kind(commas))) return;
      cursor.skip(commas);
    }
  }

  /** Holidays that stand first: "PH Mo-Fr" are holidays on these days, "PH,Mo" either. */
  void holidays(RuleBuilder rule) throws UnreadableHours {
    if (cursor.kind(1) == Kind.COMMA && begins(cursor.kind(2))) weekdays(rule);
    else holiday(rule.holidays);
  }

  private void holiday(List<Selector> into) throws UnreadableHours {
    var school = cursor.expect(Kind.HOLIDAY) == 1;
    var later = cursor.daysLater();
    into.add(school ? new Selector.SchoolHolidays(later) : new Selector.PublicHoliday(later));
  }

  private void weekday(RuleBuilder rule) throws UnreadableHours {
    var first = cursor.expect(Kind.WEEKDAY);
    if (cursor.is(Kind.OPEN_BRACKET)) {
      nth(first, rule.days);
      return;
    }
    if (cursor.is(Kind.DASH) && cursor.kind(1) == Kind.WEEKDAY) {
      var last = cursor.value(1);
      cursor.skip(2);
      for (var day = first; day != last; day = (day + 1) % 7) rule.weekdays |= 1 << day;
      rule.weekdays |= 1 << last;
      return;
    }
    var later = cursor.daysLater();
    rule.weekdays |= 1 << Math.floorMod(first + later, 7);
  }

  /** "[1]", "[1,3]", "[1-2]", "[-1]", and days after it. */
  private void nth(int weekday, List<Selector> days) throws UnreadableHours {
    cursor.skip(1);
    var from = days.size();
    do {
      var nth = ordinal();
      days.add(new Selector.Nth(weekday, nth, 0));
      if (nth > 0 && cursor.take(Kind.DASH)) {
        var last = ordinal();
        for (var i = nth + 1; i <= last; i++) days.add(new Selector.Nth(weekday, i, 0));
      }
    } while (cursor.take(Kind.COMMA));
    cursor.expect(Kind.CLOSE_BRACKET);
    var later = cursor.daysLater();
    if (later == 0) return;
    for (var i = from; i < days.size(); i++) {
      if (days.get(i) instanceof Selector.Nth it) {
        days.set(i, new Selector.Nth(weekday, it.nth(), later));
      }
    }
  }

  int ordinal() throws UnreadableHours {
    var sign = cursor.take(Kind.DASH) ? -1 : 1;
    if (cursor.is(Kind.NUMBER) && (cursor.value() < 1 || cursor.value() > 5)) {
      throw cursor.refusal(Reason.IMPOSSIBLE_DATE);
    }
    return sign * cursor.expect(Kind.NUMBER);
  }
}
