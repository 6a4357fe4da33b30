package org.escale.planning.timetable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.escale.planning.Explanation;
import org.escale.planning.Request;
import org.escale.planning.Requests;
import org.escale.planning.season.Season;
import org.escale.planning.season.Visit;
import org.escale.planning.season.changes.Change;
import org.escale.planning.season.whynot.SlotAnswer;
import org.escale.wording.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** Says what one plan does otherwise than another, as a project manager would. */
@Component
class ChangeWords {
  /** What becomes of a session. */
  enum Kind {
    ENDS,
    MOVES,
    BEGINS
  }

  /** A change in words. */
  record Said(Kind kind, String sentence) {}

  private final Requests requests;
  private final MessageSourceAccessor messages;
  private final Words words;

  ChangeWords(Requests requests, MessageSource messages, Words words) {
    this.requests = requests;
    this.messages = new MessageSourceAccessor(messages);
    this.words = words;
  }

  /** All that changes but the request itself, which the page has told already. */
  List<Said> of(Explanation explanation, SlotAnswer.Displaces answer) {
    return of(
        explanation.content().season(),
        answer.changes().stream()
            .filter(change -> !change.content().equals(explanation.reference()))
            .toList());
  }

  /** These changes of a season's plan, in their order. */
  List<Said> of(Season season, List<Change> changes) {
    var names = new Names(season);
    boolean fleet = season.vehicles().size() > 1;
    var titles =
        requests.all().stream().collect(Collectors.toMap(Request::reference, Request::title));
    return changes.stream().map(change -> said(change, names, titles, fleet)).toList();
  }

  private Said said(Change change, Names names, Map<String, String> titles, boolean fleet) {
    var what =
        change.content().equals(Visit.OPEN)
            ? message("planning.why.open-session")
            : message(
                "planning.why.request", titles.getOrDefault(change.content(), change.content()));
    var from = change.from();
    var to = change.to();
    if (from == null || to == null) {
      var only = from == null ? Objects.requireNonNull(to) : from;
      return new Said(
          from == null ? Kind.BEGINS : Kind.ENDS,
          message("planning.why.change", at(what, only, names), when(only, fleet)));
    }
    return new Said(
        Kind.MOVES,
        from.stop().equals(to.stop())
            ? message(
                "planning.why.move", at(what, from, names), when(from, fleet), when(to, fleet))
            : message(
                "planning.why.move",
                what,
                at(when(from, fleet), from, names),
                at(when(to, fleet), to, names)));
  }

  private String at(String words, Change.Seat seat, Names names) {
    return message("planning.why.at", words, names.place(seat.stop()));
  }

  private String when(Change.Seat seat, boolean fleet) {
    var slot = message("planning.slot-in-words." + seat.slot().name());
    var when = message("planning.why.at", words.day(seat.date()), slot);
    return fleet ? message("planning.why.at", when, seat.vehicle()) : when;
  }

  private String message(String key, Object... arguments) {
    return messages.getMessage(key, arguments);
  }
}
