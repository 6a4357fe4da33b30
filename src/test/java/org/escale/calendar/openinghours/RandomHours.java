package org.escale.calendar.openinghours;

import java.util.Random;

/** Hours at random: every kind of day, time and state that the language knows, put together. */
public final class RandomHours {
  private static final String[] DAYS = {
    "Mo",
    "Tu-Fr",
    "Sa,Su",
    "Mo-Su",
    "Fr[-1]",
    "Su[1] +1 day",
    "PH",
    "SH",
    "PH -1 day",
    "SH Mo-We",
    "week 1-53/2 Tu",
    "Oct",
    "Nov-Feb Mo",
    "Oct 20-Nov 5",
    "Dec 30-Jan 3",
    "easter",
    "2026",
    "2027+ We",
    "Mar Su[-1]-Oct 31",
    ""
  };
  private static final String[] TIMES = {
    "09:00-12:00",
    "08:00-12:00,14:00-18:00",
    "22:00-02:00",
    "20:00-26:00",
    "00:00-24:00",
    "sunrise-sunset",
    "sunset-sunrise",
    "18:00+",
    "10:00-16:00+",
    "23:30-23:00",
    ""
  };
  private static final String[] STATES = {"", "", "", " off", " unknown", " open \"a\"", " \"b\""};
  private static final String[] SEPARATORS = {"; ", "; ", ", ", " || "};

  static <T> T any(T[] choices, Random random) {
    return choices[random.nextInt(choices.length)];
  }

  public static String next(Random random) {
    var rules = new StringBuilder();
    for (var i = 1 + random.nextInt(4); i > 0; i--) {
      var rule = (any(DAYS, random) + " " + any(TIMES, random) + any(STATES, random)).strip();
      if (rule.isEmpty()) rule = "open";
      if (!rules.isEmpty()) rules.append(any(SEPARATORS, random));
      rules.append(rule);
    }
    return rules.toString();
  }

  private RandomHours() {}
}
