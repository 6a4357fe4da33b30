package org.escale.calendar.openinghours;

import java.util.List;

/** The tokens that a kind of word stands for, by the kind's name in {@code words.txt}. */
record Canonical(Kind[] kinds, int[] values) {
  static final List<String> WEEKDAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
  static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  static Canonical of(String name) {
    var weekday = WEEKDAYS.indexOf(name);
    if (weekday >= 0) return one(Kind.WEEKDAY, weekday);
    var month = MONTHS.indexOf(name);
    if (month >= 0) return one(Kind.MONTH, month + 1);
    return switch (name) {
      case "PH" -> one(Kind.HOLIDAY, 0);
      case "SH" -> one(Kind.HOLIDAY, 1);
      case "open" -> one(Kind.STATE, HoursState.OPEN.ordinal());
      case "closed" -> one(Kind.STATE, HoursState.CLOSED.ordinal());
      case "unknown" -> one(Kind.STATE, HoursState.UNKNOWN.ordinal());
      case "dawn", "sunrise", "sunset", "dusk" -> one(Kind.EVENT, event(name).ordinal());
      case "easter" -> one(Kind.EASTER, 0);
      case "week" -> one(Kind.WEEK, 0);
      case "day" -> one(Kind.DAY, 0);
      case "am" -> one(Kind.AM, 0);
      case "pm" -> one(Kind.PM, 0);
      case "h" -> one(Kind.HOUR, 0);
      case "24/7" -> one(Kind.ALWAYS, 0);
      case "daily" -> days(0, 6);
      case "weekdays" -> days(0, 4);
      case "werktags" -> days(0, 5);
      case "weekend" -> days(5, 6);
      case "daylight" -> daylight();
      case "midnight" -> time(0);
      case "noon" -> time(12);
      case "late" -> one(Kind.PLUS, 0);
      case "-" -> one(Kind.DASH, 0);
      case "," -> one(Kind.COMMA, 0);
      case "comment" -> one(Kind.COMMENT, 0);
      case "article" -> one(Kind.ARTICLE, 0);
      case "so", "do", "pn" -> one(Kind.DAY_WORD, name.charAt(0));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static SunEvent event(String name) {
    return SunEvent.valueOf(name.toUpperCase(java.util.Locale.ROOT));
  }

  private static Canonical one(Kind kind, int value) {
    return new Canonical(new Kind[] {kind}, new int[] {value});
  }

  private static Canonical days(int from, int to) {
    return new Canonical(
        new Kind[] {Kind.WEEKDAY, Kind.DASH, Kind.WEEKDAY}, new int[] {from, 0, to});
  }

  private static Canonical daylight() {
    return new Canonical(
        new Kind[] {Kind.EVENT, Kind.DASH, Kind.EVENT},
        new int[] {SunEvent.SUNRISE.ordinal(), 0, SunEvent.SUNSET.ordinal()});
  }

  private static Canonical time(int hour) {
    return new Canonical(new Kind[] {Kind.NUMBER, Kind.COLON, Kind.NUMBER}, new int[] {hour, 0, 0});
  }
}
