package org.escale.attendance.activity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.escale.attendance.activity.Answers.AtSession;
import org.escale.attendance.activity.SmallNumbers.Showing;
import org.springframework.stereotype.Service;

/** Who came in a period: the figures of what was answered, and the sessions that they come from. */
@Service
class Figures {
  private static final List<String> YES_AND_NO = List.of("true", "false");

  private final Answers answers;

  Figures(Answers answers) {
    this.answers = answers;
  }

  /**
   * The figures of a question.
   *
   * @param answered how many people gave an answer; those of several answers once
   */
  record Table(Question question, long visitors, long answered, List<Figure> figures) {
    /** The widest bar; those who gave no answer have none. */
    public long most() {
      return figures.stream()
          .filter(figure -> figure.shown() && !figure.value().equals(Answers.NOT_TOLD))
          .mapToLong(Figure::people)
          .max()
          .orElse(1);
    }
  }

  /**
   * @param value the code of the answer; empty for those who gave none
   */
  record Figure(String value, String messageKey, long people, Showing showing) {
    public boolean shown() {
      return showing == Showing.SHOWN;
    }

    public boolean few() {
      return showing == Showing.FEW;
    }

    /** Whether there are sessions to see behind it. */
    public boolean leads() {
      return shown() && people > 0;
    }
  }

  /**
   * The sessions behind a figure.
   *
   * @param elsewhere people at sessions to which so few came that they are not named
   */
  record Rows(Question question, Figure figure, List<Row> rows, long elsewhere) {}

  record Row(AtSession at, Showing showing) {
    public boolean shown() {
      return showing == Showing.SHOWN;
    }

    public boolean few() {
      return showing == Showing.FEW;
    }
  }

  /** Of every question that somebody answered, in the order in which they are asked. */
  List<Table> of(Days days) {
    var given = new LinkedHashMap<String, Map<String, Long>>();
    for (var one : answers.given(days)) {
      given
          .computeIfAbsent(one.question(), _ -> new LinkedHashMap<>())
          .put(one.value(), one.people());
    }
    return Arrays.stream(Question.values())
        .filter(question -> given.containsKey(question.code()))
        .map(question ->
            table(question, given.getOrDefault(question.code(), Map.of()), visitors(given)))
        .filter(table -> table.answered() > 0)
        .toList();
  }

  /** Absent where there is no such figure, or where it is not shown. */
  Optional<Rows> rows(Days days, Question question, String value) {
    var figure =
        of(days).stream()
            .filter(table -> table.question() == question)
            .flatMap(table -> table.figures().stream())
            .filter(one -> one.value().equals(value) && one.leads())
            .findFirst();
    return figure.map(one -> rows(question, one, answers.atSessions(days, question.code(), value)));
  }

  private static Rows rows(Question question, Figure figure, List<AtSession> all) {
    if (!question.ofPeople()) {
      return new Rows(
          question, figure, all.stream().map(at -> new Row(at, Showing.SHOWN)).toList(), 0);
    }
    var named = all.stream().filter(at -> at.visitors() >= SmallNumbers.LEAST).toList();
    var showings = SmallNumbers.of(named, AtSession::people);
    var rows = new ArrayList<Row>();
    for (var n = 0; n < named.size(); n++) rows.add(new Row(named.get(n), showings.get(n)));
    return new Rows(question, figure, rows, figure.people() - people(named));
  }

  private static long people(Collection<AtSession> rows) {
    return rows.stream().mapToLong(AtSession::people).sum();
  }

  /** Every visitor gave one answer to the question of their first visit, or none. */
  private static long visitors(Map<String, Map<String, Long>> given) {
    return given.getOrDefault(Question.FIRST.code(), Map.of()).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private static Table table(Question question, Map<String, Long> given, long visitors) {
    var keys = new LinkedHashMap<String, String>();
    if (question == Question.FIRST) {
      YES_AND_NO.forEach(value -> keys.put(value, "activity.first." + value));
    }
    question.answers().forEach(answer -> keys.put(answer.code(), answer.messageKey()));
    keys.put(Answers.NOT_TOLD, "activity.not-told");
    var codes = List.copyOf(keys.keySet());
    var showings =
        question.ofPeople()
            ? SmallNumbers.of(codes, code -> given.getOrDefault(code, 0L))
            : codes.stream().map(_ -> Showing.SHOWN).toList();
    var figures =
        Stream.iterate(0, n -> n < codes.size(), n -> n + 1)
            .map(n -> {
              var code = codes.get(n);
              return new Figure(
                  code, keys.getOrDefault(code, ""), given.getOrDefault(code, 0L), showings.get(n));
            })
            .filter(figure -> figure.people() > 0)
            .toList();
    return new Table(
        question, visitors, visitors - given.getOrDefault(Answers.NOT_TOLD, 0L), figures);
  }
}
