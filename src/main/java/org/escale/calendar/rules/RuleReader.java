package org.escale.calendar.rules;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads hours as rules. It understands only what rules can say; {@link SameTimes} has the last word
 * on whether it understood.
 */
final class RuleReader {
  private static final String DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su)";
  private static final String TIME = "\\d\\d:\\d\\d";
  private static final String TIMES =
      "(?<times>" + TIME + "-" + TIME + "(?:, ?" + TIME + "-" + TIME + ")*)";
  private static final String STATE =
      "(?: ?(?<state>off|closed|open|unknown))?(?: \"(?<words>[^\"]*)\")?";
  private static final Pattern WEEKLY =
      Pattern.compile(
          "(?:week 0?(?<week>1-53/2|2-52/2) )?(?<holiday>SH |PH |SH$|PH$)?"
              + "(?<days>"
              + DAY
              + "(?:-"
              + DAY
              + ")?(?:, ?"
              + DAY
              + "(?:-"
              + DAY
              + ")?)*)? ?"
              + TIMES
              + "?"
              + STATE);
  private static final Pattern DATED =
      Pattern.compile(
          "(?<first>\\d{4} [A-Z][a-z]{2} \\d{1,2})(?:-(?<last>\\d{4} [A-Z][a-z]{2} \\d{1,2}))? ?"
              + TIMES
              + "?"
              + STATE);
  private static final Pattern NEXT_RULE = Pattern.compile(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
  private static final Pattern NEXT_ADDED =
      Pattern.compile("(?<=[0-9\"nf]),\\s*(?=[A-Z]|week)(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
  private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private final List<WeeklyRule> term = new ArrayList<>();
  private @Nullable List<WeeklyRule> holidays;
  private boolean openOnPublicHolidays = true;
  private final List<DatedRule> dated = new ArrayList<>();

  private RuleReader() {}

  static Optional<OpeningRules> read(String text) {
    if (text.isBlank()) return Optional.of(OpeningRules.NONE);
    var reader = new RuleReader();
    try {
      for (var normal : NEXT_RULE.split(text.strip())) {
        boolean added = false;
        for (var rule : NEXT_ADDED.split(normal.strip())) {
          if (!reader.take(rule.strip(), added)) return Optional.empty();
          added = true;
        }
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty(); // a time or date that rules cannot hold
    }
    return Optional.of(reader.rules()).filter(rules -> SameTimes.in(rules.openingHours(), text));
  }

  /** Whether the rule could be taken in. */
  private boolean take(String rule, boolean added) {
    if (rule.isEmpty()) return true;
    var dates = DATED.matcher(rule);
    if (dates.matches()) return takeDated(dates.toMatchResult());
    var weekly = WEEKLY.matcher(rule);
    if (!weekly.matches()) return false;
    var holiday = weekly.group("holiday");
    if (holiday == null) return takeInTerm(weekly.toMatchResult(), added);
    if (holiday.startsWith("PH")) {
      openOnPublicHolidays = !closes(weekly.toMatchResult());
      return !openOnPublicHolidays && weekly.group("days") == null && weekly.group("times") == null;
    }
    return takeInHolidays(weekly.toMatchResult(), added);
  }

  private boolean takeInTerm(MatchResult rule, boolean added) {
    if (holidays != null) return false; // it would hold in the holidays too
    if (!added) without(term, weeks(rule), days(rule));
    if (!closes(rule)) term.addAll(weekly(rule));
    return true;
  }

  private boolean takeInHolidays(MatchResult rule, boolean added) {
    if (holidays == null) holidays = new ArrayList<>(term);
    if (!added) without(holidays, weeks(rule), days(rule));
    if (!closes(rule)) holidays.addAll(weekly(rule));
    return true;
  }

  private boolean takeDated(MatchResult rule) {
    var first = date(rule.group("first"));
    var last = rule.group("last") == null ? first : date(rule.group("last"));
    if ("unknown".equals(rule.group("state"))) return false;
    if (!closes(rule) && rule.group("times") == null) return false;
    var spans = closes(rule) ? List.<TimeSpan>of() : spans(rule);
    dated.add(new DatedRule(first, last, spans, rule.group("words")));
    return true;
  }

  private static boolean closes(MatchResult rule) {
    return "off".equals(rule.group("state")) || "closed".equals(rule.group("state"));
  }

  private static List<WeeklyRule> weekly(MatchResult rule) {
    boolean byAppointment = "unknown".equals(rule.group("state"));
    var words = rule.group("words");
    if (words != null && !words.equals(RuleWriter.BY_APPOINTMENT)) {
      throw new IllegalArgumentException("words that rules do not hold: " + words);
    }
    if (rule.group("times") == null) {
      return List.of(new WeeklyRule(days(rule), weeks(rule), Season.ALL_YEAR, null, byAppointment));
    }
    return spans(rule).stream()
        .map(span -> new WeeklyRule(days(rule), weeks(rule), Season.ALL_YEAR, span, byAppointment))
        .toList();
  }

  /** Takes those days of those weeks out of the rules. */
  private static void without(List<WeeklyRule> rules, Weeks weeks, Set<DayOfWeek> days) {
    var kept = new ArrayList<WeeklyRule>();
    for (var rule : rules) {
      var other = EnumSet.copyOf(rule.days());
      other.removeAll(days);
      if (!other.isEmpty()) kept.add(with(rule, other, rule.weeks()));
      var same = EnumSet.copyOf(rule.days());
      same.retainAll(days);
      var left = left(rule.weeks(), weeks);
      if (!same.isEmpty() && left != null) kept.add(with(rule, same, left));
    }
    rules.clear();
    rules.addAll(kept);
  }

  private static @Nullable Weeks left(Weeks weeks, Weeks without) {
    if (without == Weeks.EVERY || weeks == without) return null;
    return weeks == Weeks.EVERY ? (without == Weeks.ODD ? Weeks.EVEN : Weeks.ODD) : weeks;
  }

  private static WeeklyRule with(WeeklyRule rule, Set<DayOfWeek> days, Weeks weeks) {
    return new WeeklyRule(days, weeks, rule.season(), rule.span(), rule.byAppointment());
  }

  private OpeningRules rules() {
    var rules = new ArrayList<WeeklyRule>();
    for (var rule : term) {
      var season = holidays == null || holidays.contains(rule) ? Season.ALL_YEAR : Season.TERM;
      rules.add(in(rule, season));
    }
    if (holidays != null) {
      holidays.stream()
          .filter(rule -> !term.contains(rule))
          .forEach(rule -> rules.add(in(rule, Season.HOLIDAYS)));
    }
    return new OpeningRules(rules, openOnPublicHolidays && !rules.isEmpty(), dated);
  }

  private static WeeklyRule in(WeeklyRule rule, Season season) {
    return new WeeklyRule(rule.days(), rule.weeks(), season, rule.span(), rule.byAppointment());
  }

  private static Weeks weeks(MatchResult rule) {
    var week = rule.group("week");
    if (week == null) return Weeks.EVERY;
    return week.startsWith("1") ? Weeks.ODD : Weeks.EVEN;
  }

  private static Set<DayOfWeek> days(MatchResult rule) {
    var written = rule.group("days");
    if (written == null) return EnumSet.allOf(DayOfWeek.class);
    var days = EnumSet.noneOf(DayOfWeek.class);
    for (var part : written.split(", ?")) {
      int first = DAYS.indexOf(part.substring(0, 2));
      int last = DAYS.indexOf(part.substring(part.length() - 2));
      for (int day = first; ; day = (day + 1) % DAYS.size()) {
        days.add(DayOfWeek.of(day + 1));
        if (day == last) break;
      }
    }
    return days;
  }

  private static List<TimeSpan> spans(MatchResult rule) {
    return Arrays.stream(rule.group("times").split(", ?"))
        .map(span -> span.split("-"))
        .map(span -> new TimeSpan(LocalTime.parse(span[0]), LocalTime.parse(span[1])))
        .toList();
  }

  private static LocalDate date(String written) {
    var parts = written.split(" ");
    return LocalDate.of(
        Integer.parseInt(parts[0]), MONTHS.indexOf(parts[1]) + 1, Integer.parseInt(parts[2]));
  }
}
