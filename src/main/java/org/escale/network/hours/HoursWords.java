package org.escale.network.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.escale.calendar.rules.DatedRule;
import org.escale.calendar.rules.OpeningRules;
import org.escale.calendar.rules.Season;
import org.escale.calendar.rules.TimeSpan;
import org.escale.calendar.rules.WeeklyRule;
import org.escale.calendar.rules.Weeks;
import org.escale.wording.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Opening hours as one says them at a counter, in the language of the page. */
@Component
public class HoursWords {
  private final Words words;
  private final MessageSource messages;

  HoursWords(Words words, MessageSource messages) {
    this.words = words;
    this.messages = messages;
  }

  /** A line for each rule; the hours as they are written where rules cannot say them. */
  public List<String> lines(String openingHours) {
    var rules = OpeningRules.of(openingHours).orElse(null);
    if (rules == null) return List.of(openingHours);
    var lines = new ArrayList<String>();
    rules.weekly().forEach(rule -> lines.add(line(rule)));
    if (!rules.weekly().isEmpty() && !rules.openOnPublicHolidays()) {
      lines.add(said("calendar.rule.closed-on-public-holidays"));
    }
    rules.dated().forEach(rule -> lines.add(line(rule)));
    return lines;
  }

  private String line(WeeklyRule rule) {
    var parts = new ArrayList<String>();
    var days =
        rule.days().stream()
            .sorted()
            .map(day -> said("calendar.weekday." + day.name()))
            .collect(Collectors.joining(", "));
    parts.add(rule.span() == null ? days : days + " " + span(rule.span()));
    if (rule.season() != Season.ALL_YEAR) {
      parts.add(said("calendar.rule.season." + rule.season().code()));
    }
    if (rule.weeks() != Weeks.EVERY)
      parts.add(said("calendar.rule.in-weeks." + rule.weeks().code()));
    if (rule.byAppointment()) parts.add(said("calendar.rule.by-appointment"));
    var line = String.join(", ", parts);
    return line.substring(0, 1).toUpperCase(LocaleContextHolder.getLocale()) + line.substring(1);
  }

  private String line(DatedRule rule) {
    var first = words.dayAndYear(rule.first());
    var days =
        rule.first().equals(rule.last())
            ? first
            : said("calendar.rule.days", first, words.dayAndYear(rule.last()));
    var said =
        rule.closed()
            ? said("calendar.rule.closed-on", days)
            : said(
                "calendar.rule.open-on",
                days,
                rule.spans().stream().map(this::span).collect(Collectors.joining(", ")));
    return rule.reason() == null ? said : said + " (" + rule.reason() + ")";
  }

  private String span(TimeSpan span) {
    return words.span(span.start(), span.end());
  }

  private String said(String messageKey, Object... arguments) {
    return messages.getMessage(messageKey, arguments, LocaleContextHolder.getLocale());
  }
}
