package org.escale.attendance.activity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.escale.access.AuditLog;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which questions of the national activity model are asked of visitors, beside our own audiences:
 * none of them until the manager chooses some. What was answered before stays, whatever is asked
 * now.
 */
@Service
public class Vocabulary {
  private final JdbcClient sql;
  private final AuditLog audit;
  private final MessageSource messages;

  Vocabulary(JdbcClient sql, AuditLog audit, MessageSource messages) {
    this.sql = sql;
    this.audit = audit;
    this.messages = messages;
  }

  /** The codes of the questions that are asked, in the order in which to ask them. */
  public List<String> questions() {
    return asked().stream().map(Question::code).toList();
  }

  /** The questions that are asked, in the order in which to ask them. */
  public Set<Question> asked() {
    var asked = EnumSet.noneOf(Question.class);
    sql.sql("SELECT code FROM attendance.asked_question").query(String.class).list().stream()
        .map(Question::find)
        .flatMap(Optional::stream)
        .forEach(asked::add);
    return asked;
  }

  /** Every list of the model by its name, in both languages, whether it is asked for or not. */
  public Map<String, List<Term>> lists() {
    var lists = new LinkedHashMap<String, List<Term>>();
    for (var question : Question.values()) {
      question
          .list()
          .ifPresent(list -> lists.put(list, question.answers().stream().map(this::term).toList()));
    }
    return lists;
  }

  /** Has these asked from now on, and no others. Devices learn of it at their next contact. */
  @Transactional
  public void ask(Collection<Question> wanted) {
    var before = questions();
    sql.sql("DELETE FROM attendance.asked_question").update();
    sql.sql("INSERT INTO attendance.asked_question (code) SELECT unnest(:codes::text[])")
        .param("codes", wanted.stream().map(Question::code).distinct().toArray(String[]::new))
        .update();
    var after = questions();
    if (!before.equals(after)) audit.record("questions.choose", "questions", before, after);
  }

  private Term term(NationalValue value) {
    return new Term(
        value.code(),
        messages.getMessage(value.messageKey(), null, Locale.FRENCH),
        messages.getMessage(value.messageKey(), null, Locale.ENGLISH));
  }
}
