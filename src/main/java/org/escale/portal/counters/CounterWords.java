package org.escale.portal.counters;

import java.util.List;
import java.util.stream.Collectors;
import org.escale.wording.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A counter's hours as one says them, in the language of the page being made. */
@Component
class CounterWords {
  private final Words words;
  private final MessageSource messages;

  CounterWords(Words words, MessageSource messages) {
    this.words = words;
    this.messages = messages;
  }

  /** « lundi à vendredi : 9 h - 12 h, 14 h - 17 h (sur rendez-vous) ». */
  List<String> lines(List<OpenRange> hours) {
    return hours.stream().map(this::line).toList();
  }

  private String line(OpenRange range) {
    var first = said("calendar.weekday." + range.firstDay());
    var days =
        range.firstDay() == range.lastDay()
            ? first
            : said("portal.counters.days", first, said("calendar.weekday." + range.lastDay()));
    var times =
        range.times().stream()
            .map(time -> words.span(time.start(), time.end()))
            .collect(Collectors.joining(", "));
    var line = said("portal.counters.line", days, times);
    var upright =
        line.substring(0, 1).toUpperCase(LocaleContextHolder.getLocale()) + line.substring(1);
    return range.comment() == null ? upright : upright + " (" + range.comment() + ")";
  }

  private String said(String messageKey, Object... arguments) {
    return messages.getMessage(messageKey, arguments, LocaleContextHolder.getLocale());
  }
}
