package org.escale.calendar.openinghours;

import java.util.Locale;
import java.util.Set;
import org.escale.calendar.openinghours.UnreadableHours.Reason;

/**
 * Single letters and two words that are another weekday in another language. What stands around
 * them is looked at; where that does not settle it, the text is refused.
 */
final class DayWords {
  private static final String ENGLISH = "mtw f  ";
  private static final String ESTONIAN = "etknrlp";
  // French and Spanish, whose M may be two days.
  private static final String ROMANCE_LETTERS = "l xjvsd";
  private static final Set<String> CZECH = Set.of("po", "út", "ut", "st", "čt", "pá", "pi", "ne");
  private static final Set<String> ROMANCE = Set.of("lu", "ma", "mi", "ju", "vi", "lun");

  private static final int MONDAY = 0;
  private static final int THURSDAY = 3;
  private static final int FRIDAY = 4;
  private static final int SATURDAY = 5;
  private static final int SUNDAY = 6;

  private DayWords() {}

  /** Puts weekdays in the place of such words. */
  static void settle(Tokens tokens) throws UnreadableHours {
    var letters = 0;
    var first = -1;
    for (var i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) != Kind.DAY_WORD) continue;
      if (first < 0) first = i;
      if (tokens.length(i) == 1) letters |= 1 << letter(tokens, i);
    }
    if (first < 0) return;
    var days = language(letters);
    for (var i = first; i < tokens.size(); i++) {
      if (tokens.kind(i) != Kind.DAY_WORD) continue;
      var day = tokens.length(i) == 1 ? days.indexOf('a' + letter(tokens, i)) : word(tokens, i);
      if (day < 0 || noon(tokens, i)) throw tokens.refusal(Reason.AMBIGUOUS, i);
      tokens.replace(i, Kind.WEEKDAY, day);
    }
  }

  /** "12 m" is noon in Spanish. */
  private static boolean noon(Tokens tokens, int at) {
    if (tokens.value(at) != 'm' || at == 0 || tokens.kind(at - 1) != Kind.NUMBER) return false;
    return tokens.kind(at + 1) != Kind.DASH;
  }

  private static int letter(Tokens tokens, int at) {
    return tokens.value(at) - 'a';
  }

  private static String language(int letters) {
    if (within(letters, ENGLISH) && any(letters, "mwf")) return ENGLISH;
    if (within(letters, ESTONIAN) && (any(letters, "enr") || all(letters, "tp"))) return ESTONIAN;
    if (within(letters, ROMANCE_LETTERS) && Integer.bitCount(letters) > 1) return ROMANCE_LETTERS;
    return "";
  }

  private static boolean within(int letters, String days) {
    return (letters & ~set(days)) == 0;
  }

  private static boolean any(int letters, String days) {
    return (letters & set(days)) != 0;
  }

  private static boolean all(int letters, String days) {
    return (letters & set(days)) == set(days);
  }

  private static int set(String days) {
    var set = 0;
    for (var i = 0; i < days.length(); i++) {
      if (days.charAt(i) != ' ') set |= 1 << (days.charAt(i) - 'a');
    }
    return set;
  }

  private static int word(Tokens tokens, int at) {
    return switch (tokens.value(at)) {
      case 's' -> so(tokens);
      case 'p' -> beside(tokens, "pr") ? FRIDAY : MONDAY;
      default -> thursdayOrSunday(tokens, at);
    };
  }

  /** "pn" is Monday in Polish and, with "pr", Friday in Lithuanian. */
  private static boolean beside(Tokens tokens, String word) {
    for (var i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) == Kind.WEEKDAY && lower(tokens, i).equals(word)) return true;
    }
    return false;
  }

  /** "so" is Sunday in German and Saturday in Czech. */
  private static int so(Tokens tokens) {
    for (var i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) == Kind.WEEKDAY && CZECH.contains(lower(tokens, i))) return SATURDAY;
    }
    return SUNDAY;
  }

  /** "do" is Thursday in German and Dutch, and Sunday at the end of an Italian or Spanish range. */
  private static int thursdayOrSunday(Tokens tokens, int at) {
    var range = at > 1 && tokens.kind(at - 1) == Kind.DASH;
    if (range && ROMANCE.contains(lower(tokens, at - 2))) return SUNDAY;
    var begins = tokens.kind(at + 1) == Kind.DASH && tokens.kind(at + 2) == Kind.WEEKDAY;
    return begins && ROMANCE.contains(lower(tokens, at + 2)) ? SUNDAY : THURSDAY;
  }

  private static String lower(Tokens tokens, int at) {
    return tokens.word(at).toLowerCase(Locale.ROOT);
  }
}
