package org.escale.agenda.places;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.escale.calendar.rules.DatedRule;
import org.escale.calendar.rules.OpeningRules;
import org.escale.calendar.rules.Season;
import org.escale.calendar.rules.TimeSpan;
import org.escale.calendar.rules.WeeklyRule;
import org.escale.calendar.rules.Weeks;
import org.jspecify.annotations.Nullable;

/**
 * Opening hours as they are typed, line by line. A line with nothing in it counts for nothing.
 *
 * @param text hours in the opening_hours language, where rules cannot say them; then it counts
 *     alone
 * @param from the day from which they hold; empty for now
 * @param agreed how many announced openings the person agreed to withdraw
 */
record HoursForm(
    int version,
    @Nullable List<WeeklyLine> weekly,
    @Nullable Boolean publicHolidays,
    @Nullable List<DatedLine> dated,
    @Nullable String text,
    @Nullable String from,
    @Nullable Integer agreed) {
  private static final int MOST_LINES = 100;

  /** A weekly rule; days by their English names, as {@link DayOfWeek} has them. */
  record WeeklyLine(
      @Nullable List<String> days,
      @Nullable String weeks,
      @Nullable String season,
      @Nullable String start,
      @Nullable String end,
      @Nullable Boolean appointment) {

    static final WeeklyLine BLANK = new WeeklyLine(List.of(), "EVERY", "TERM", "", "", false);

    static WeeklyLine of(WeeklyRule rule) {
      var span = rule.span();
      return new WeeklyLine(
          rule.days().stream().sorted().map(Enum::name).toList(),
          rule.weeks().name(),
          rule.season().name(),
          span == null ? "" : span.start().toString(),
          span == null ? "" : span.end().toString(),
          rule.byAppointment());
    }

    boolean byAppointment() {
      return Boolean.TRUE.equals(appointment);
    }

    boolean blank() {
      return (days == null || days.isEmpty()) && empty(start) && empty(end);
    }

    public boolean on(String day) {
      return days != null && days.contains(day);
    }
  }

  /** A dated rule; without times the place is closed. */
  record DatedLine(
      @Nullable String first,
      @Nullable String last,
      @Nullable String start,
      @Nullable String end,
      @Nullable String reason) {

    static final DatedLine BLANK = new DatedLine("", "", "", "", "");

    static Stream<DatedLine> of(DatedRule rule) {
      var last = rule.first().equals(rule.last()) ? "" : rule.last().toString();
      var reason = rule.reason() == null ? "" : rule.reason();
      var line = new DatedLine(rule.first().toString(), last, "", "", reason);
      return rule.closed()
          ? Stream.of(line)
          : rule.spans().stream()
              .map(span ->
                  new DatedLine(
                      line.first, last, span.start().toString(), span.end().toString(), reason));
    }

    boolean blank() {
      return empty(first) && empty(last) && empty(start) && empty(end) && empty(reason);
    }
  }

  static HoursForm of(OpeningRules rules, int version) {
    return new HoursForm(
        version,
        rules.weekly().stream().map(WeeklyLine::of).toList(),
        rules.openOnPublicHolidays(),
        rules.dated().stream().flatMap(DatedLine::of).toList(),
        null,
        "",
        null);
  }

  /** Hours that rules cannot say. */
  static HoursForm of(String text, int version) {
    return new HoursForm(version, List.of(), false, List.of(), text, "", null);
  }

  HoursForm from(@Nullable String from) {
    return new HoursForm(version, weekly, publicHolidays, dated, text, from, agreed);
  }

  HoursForm at(int version) {
    return new HoursForm(version, weekly, publicHolidays, dated, text, from, agreed);
  }

  /** With so many empty lines behind each list, to be filled in without a script. */
  HoursForm withRoom(int weeklyLines, int datedLines) {
    var some = new ArrayList<>(lines(weekly));
    for (int n = 0; n < weeklyLines; n++) some.add(WeeklyLine.BLANK);
    var more = new ArrayList<>(lines(dated));
    for (int n = 0; n < datedLines; n++) more.add(DatedLine.BLANK);
    return new HoursForm(version, some, publicHolidays, more, text, from, agreed);
  }

  HoursForm withoutBlanks() {
    return new HoursForm(
        version,
        lines(weekly).stream().filter(line -> !line.blank()).toList(),
        publicHolidays,
        lines(dated).stream().filter(line -> !line.blank()).toList(),
        text,
        from,
        agreed);
  }

  /** The rules; null with the problems noted by line: "weekly-0" has the message key of its. */
  @Nullable OpeningRules read(Map<String, String> problems) {
    var rules = new ArrayList<WeeklyRule>();
    var weeks = lines(weekly);
    for (int n = 0; n < weeks.size(); n++) {
      if (!weeks.get(n).blank()) read(weeks.get(n), "weekly-" + n, rules, problems);
    }
    var dates = new ArrayList<DatedRule>();
    var days = lines(dated);
    for (int n = 0; n < days.size(); n++) {
      if (!days.get(n).blank()) read(days.get(n), "dated-" + n, dates, problems);
    }
    if (weeks.size() + days.size() > MOST_LINES) problems.put("lines", "agenda.hours.too-many");
    if (!problems.isEmpty()) return null;
    return new OpeningRules(rules, Boolean.TRUE.equals(publicHolidays) && !rules.isEmpty(), dates);
  }

  private static void read(
      WeeklyLine line, String name, List<WeeklyRule> rules, Map<String, String> problems) {
    var span = span(line.start, line.end, name, problems);
    var days = EnumSet.noneOf(DayOfWeek.class);
    lines(line.days).stream()
        .filter(day -> Arrays.stream(DayOfWeek.values()).anyMatch(d -> d.name().equals(day)))
        .forEach(day -> days.add(DayOfWeek.valueOf(day)));
    if (days.isEmpty()) {
      problems.put(name, "agenda.hours.no-day");
    } else if (span == null && !line.byAppointment()) {
      problems.putIfAbsent(name, "agenda.hours.no-time");
    } else if (!problems.containsKey(name)) {
      rules.add(
          new WeeklyRule(
              days,
              named(Weeks.values(), line.weeks),
              named(Season.values(), line.season),
              span,
              line.byAppointment()));
    }
  }

  /** Lines of the same dates and reason are the several times of one rule. */
  private static void read(
      DatedLine line, String name, List<DatedRule> rules, Map<String, String> problems) {
    var span = span(line.start, line.end, name, problems);
    var first = date(line.first);
    var last = empty(line.last) ? first : date(line.last);
    if (first == null || last == null) {
      problems.put(name, "agenda.hours.no-date");
      return;
    }
    if (last.isBefore(first)) problems.put(name, "agenda.hours.end-before-first");
    if (problems.containsKey(name)) return;
    var reason = line.reason == null || line.reason.isBlank() ? null : line.reason.strip();
    var spans = new ArrayList<TimeSpan>();
    if (span != null) spans.add(span);
    var before = rules.isEmpty() ? null : rules.getLast();
    if (before != null
        && !before.closed()
        && span != null
        && before.first().equals(first)
        && before.last().equals(last)) {
      spans.addAll(before.spans());
      rules.removeLast();
    }
    rules.add(new DatedRule(first, last, spans, reason));
  }

  private static @Nullable TimeSpan span(
      @Nullable String start, @Nullable String end, String name, Map<String, String> problems) {
    if (empty(start) && empty(end)) return null;
    try {
      var begins = LocalTime.parse(start == null ? "" : start.strip());
      var ends = LocalTime.parse(end == null ? "" : end.strip());
      if (begins.isBefore(ends)) return new TimeSpan(begins, ends);
      problems.put(name, "agenda.hours.end-before-start");
    } catch (DateTimeException e) {
      problems.put(name, "agenda.hours.bad-time");
    }
    return null;
  }

  static @Nullable LocalDate date(@Nullable String typed) {
    try {
      return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static <E extends Enum<E>> E named(E[] values, @Nullable String name) {
    return Arrays.stream(values).filter(e -> e.name().equals(name)).findFirst().orElse(values[0]);
  }

  private static boolean empty(@Nullable String typed) {
    return typed == null || typed.isBlank();
  }

  private static <T> List<T> lines(@Nullable List<T> typed) {
    return typed == null ? List.of() : typed;
  }
}
