package org.escale.calendar.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes rules in the opening_hours language. */
final class RuleWriter {
  /** What is said of a time at which people telephone first; it is found again by this. */
  static final String BY_APPOINTMENT = "sur rendez-vous";

  private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu MMM dd", Locale.ENGLISH);

  /** What rules of one kind share; their times stand behind each other. */
  private record Heading(Weeks weeks, Set<DayOfWeek> days, boolean byAppointment) {}

  private RuleWriter() {}

  static String write(OpeningRules rules) {
    var parts = new ArrayList<String>();
    var term = of(rules, Season.TERM);
    var holidays = of(rules, Season.HOLIDAYS);
    var always = of(rules, Season.ALL_YEAR);
    var base = both(term, always);
    if (!base.isEmpty()) parts.add(line("", base));
    if (!term.isEmpty() || !holidays.isEmpty()) {
      if (!base.isEmpty()) parts.add("SH off");
      var then = both(always, holidays);
      if (!then.isEmpty()) parts.add(line("SH ", then));
    }
    if (!rules.weekly().isEmpty() && !rules.openOnPublicHolidays()) parts.add("PH off");
    rules.dated().forEach(rule -> parts.add(dated(rule)));
    return String.join("; ", parts);
  }

  private static List<WeeklyRule> of(OpeningRules rules, Season season) {
    return rules.weekly().stream().filter(rule -> rule.season() == season).toList();
  }

  private static List<WeeklyRule> both(List<WeeklyRule> some, List<WeeklyRule> others) {
    var all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  /** Rules that add to each other. */
  private static String line(String season, List<WeeklyRule> rules) {
    Map<Heading, List<TimeSpan>> byHeading = new LinkedHashMap<>();
    for (var rule : rules) {
      var heading = new Heading(rule.weeks(), rule.days(), rule.byAppointment());
      var spans = byHeading.computeIfAbsent(heading, _ -> new ArrayList<>());
      if (rule.span() != null) spans.add(rule.span());
    }
    return byHeading.entrySet().stream()
        .map(rule -> season(season, rule.getKey()) + times(rule.getValue(), rule.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static String season(String season, Heading heading) {
    return heading.weeks().selector() + season + days(heading.days());
  }

  private static String times(List<TimeSpan> spans, Heading heading) {
    var times = spans.isEmpty() ? "" : " " + times(spans);
    return heading.byAppointment() ? times + " unknown \"" + BY_APPOINTMENT + "\"" : times;
  }

  private static String times(List<TimeSpan> spans) {
    return spans.stream().sorted().map(TimeSpan::toString).collect(Collectors.joining(","));
  }

  /** "Mo-Fr", "Mo,Tu,Th,Fr", "Sa,Su". */
  static String days(Set<DayOfWeek> days) {
    var parts = new ArrayList<String>();
    for (int first = 0; first < DAYS.size(); first++) {
      if (!days.contains(DayOfWeek.of(first + 1))) continue;
      int last = first;
      while (last + 1 < DAYS.size() && days.contains(DayOfWeek.of(last + 2))) last++;
      if (last - first >= 2) {
        parts.add(DAYS.get(first) + "-" + DAYS.get(last));
        first = last;
      } else {
        parts.add(DAYS.get(first));
      }
    }
    return String.join(",", parts);
  }

  private static String dated(DatedRule rule) {
    var dates = date(rule.first());
    if (!rule.first().equals(rule.last())) dates += "-" + date(rule.last());
    var state = rule.closed() ? " off" : " " + times(rule.spans());
    return dates + state + comment(rule);
  }

  private static String comment(DatedRule rule) {
    var reason = rule.reason();
    if (reason == null) return "";
    return (rule.closed() ? " \"" : " open \"") + quotable(reason) + "\"";
  }

  private static String quotable(String words) {
    return words.replace('"', '”').replaceAll("\\s+", " ").strip();
  }

  private static String date(LocalDate day) {
    return DATE.format(day);
  }
}
