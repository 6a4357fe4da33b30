package org.escale.calendar.openinghours;

import java.util.List;
import java.util.Locale;

/** The tokens that a kind of word stands for, by the kind's name in {@code words.txt}. */
record Canonical(List<Part> parts) {
  /** One token. */
  record Part(Kind kind, int value) {}

  static final List<String> WEEKDAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
  static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  /** What a token's value stands for, by its place. */
  static final List<HoursState> STATES =
      List.of(HoursState.OPEN, HoursState.CLOSED, HoursState.UNKNOWN);

  /** The same for events. */
  static final List<SunEvent> EVENTS =
      List.of(SunEvent.DAWN, SunEvent.SUNRISE, SunEvent.SUNSET, SunEvent.DUSK);

  static Canonical of(String name) {
    var weekday = WEEKDAYS.indexOf(name);
    if (weekday >= 0) return one(Kind.WEEKDAY, weekday);
    var month = MONTHS.indexOf(name);
    if (month >= 0) return one(Kind.MONTH, month + 1);
    return switch (name) {
      case "PH" -> one(Kind.HOLIDAY, 0);
      case "SH" -> one(Kind.HOLIDAY, 1);
      case "open" -> one(Kind.STATE, STATES.indexOf(HoursState.OPEN));
      case "closed" -> one(Kind.STATE, STATES.indexOf(HoursState.CLOSED));
      case "unknown" -> one(Kind.STATE, STATES.indexOf(HoursState.UNKNOWN));
      case "dawn", "sunrise", "sunset", "dusk" -> one(Kind.EVENT, event(name));
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

  private static int event(String name) {
    return EVENTS.indexOf(SunEvent.valueOf(name.toUpperCase(Locale.ROOT)));
  }

  private static Canonical one(Kind kind, int value) {
    return new Canonical(List.of(new Part(kind, value)));
  }

  private static Canonical three(Part first, Kind middle, Part last) {
    return new Canonical(List.of(first, new Part(middle, 0), last));
  }

  private static Canonical days(int from, int to) {
    return three(new Part(Kind.WEEKDAY, from), Kind.DASH, new Part(Kind.WEEKDAY, to));
  }

  private static Canonical daylight() {
    return three(
        new Part(Kind.EVENT, event("sunrise")), Kind.DASH, new Part(Kind.EVENT, event("sunset")));
  }

  private static Canonical time(int hour) {
    return three(new Part(Kind.NUMBER, hour), Kind.COLON, new Part(Kind.NUMBER, 0));
  }
}
