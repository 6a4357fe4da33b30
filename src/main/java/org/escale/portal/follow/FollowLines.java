package org.escale.portal.follow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.escale.wording.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says openings in a line each, in the thread's language; many alike in one. */
@Component
class FollowLines {
  /** When a place is closed for a month, nobody reads twenty lines that say the same. */
  private static final int ALIKE = 4;

  private final Words words;
  private final MessageSource messages;
  private final Clock clock;

  FollowLines(Words words, MessageSource messages, Clock clock) {
    this.words = words;
    this.messages = messages;
    this.clock = clock;
  }

  /** Changes of one kind. */
  List<String> of(List<Change> changes, ZoneId zone) {
    var alike = new LinkedHashMap<List<Object>, List<Change>>();
    for (var change : changes) {
      var now = change.now();
      var key =
          now.bus()
              ? List.<Object>of(now.id())
              : List.<Object>of(now.path(), Objects.requireNonNullElse(now.reason(), ""));
      alike.computeIfAbsent(key, k -> new ArrayList<>()).add(change);
    }
    return alike.values().stream()
        .flatMap(same ->
            same.size() > ALIKE
                ? List.of(many(same, zone)).stream()
                : same.stream().map(change -> line(change, zone)))
        .toList();
  }

  private String line(Change change, ZoneId zone) {
    var opening = change.now();
    var line = say("portal.follow.line", when(opening, zone), where(opening));
    var before = change.before();
    if (change.kind() == Change.Kind.MOVED && before != null) {
      line += " " + say("portal.follow.line.instead", instead(opening, before, zone));
    }
    return line + reason(opening);
  }

  private String many(List<Change> same, ZoneId zone) {
    var first = same.getFirst().now();
    return say(
            "portal.follow.line.many",
            first.name(),
            same.size(),
            words.day(first.day(zone)),
            words.day(same.getLast().now().day(zone)))
        + reason(first);
  }

  /**
   * One spot's openings of a week: « Médiathèque, 12 rue Haute : mardi 1er, 14 h - 17 h ; ... ».
   */
  String week(List<Announced> openings, ZoneId zone) {
    return say(
        "portal.follow.line.week",
        where(openings.getFirst()),
        openings.stream()
            .map(o -> words.day(o.day(zone)) + ", " + words.span(o.start(zone), o.end(zone)))
            .collect(Collectors.joining(" ; ")));
  }

  private String instead(Announced now, Announced before, ZoneId zone) {
    var hours = words.span(before.start(zone), before.end(zone));
    var sameDay = now.day(zone).equals(before.day(zone));
    var when = sameDay ? hours : words.day(before.day(zone)) + ", " + hours;
    return now.path().equals(before.path()) ? when : when + ", " + where(before);
  }

  private String when(Announced opening, ZoneId zone) {
    var today = LocalDate.ofInstant(clock.instant(), zone);
    var day = words.day(opening.day(zone));
    if (opening.day(zone).equals(today)) day = say("portal.follow.line.today", day);
    return day + ", " + words.span(opening.start(zone), opening.end(zone));
  }

  private static String where(Announced opening) {
    return opening.where().isEmpty() ? opening.name() : opening.name() + ", " + opening.where();
  }

  private String reason(Announced opening) {
    return opening.reason() == null ? "" : " " + say("portal.follow.line.reason", opening.reason());
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
