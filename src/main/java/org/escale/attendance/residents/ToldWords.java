package org.escale.attendance.residents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.escale.attendance.activity.Question;
import org.escale.attendance.activity.Vocabulary;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What was told of visits beyond their number, in words: a person reads it, and signs for it. */
@Component
class ToldWords {
  /** Where the table of details keeps the answer to each question. */
  private static final Map<Question, String> COLUMNS =
      Map.of(
          Question.FIRST, "first_visit",
          Question.AGE, "by_age",
          Question.GENDER, "by_gender",
          Question.STATUS, "by_status");

  private final Vocabulary vocabulary;
  private final MessageSource messages;

  ToldWords(Vocabulary vocabulary, MessageSource messages) {
    this.vocabulary = vocabulary;
    this.messages = messages;
  }

  /** By visit, one line for each answer; visits of which nothing more was told are absent. */
  Map<UUID, List<String>> of(List<ResidentVisit> visits, Locale language) {
    var words = words(language);
    var told = new LinkedHashMap<UUID, List<String>>();
    for (var visit : visits) {
      var details = visit.details();
      if (details != null) told.put(visit.eventId(), lines(details, words, language));
    }
    return told;
  }

  private List<String> lines(JsonNode details, Map<String, String> words, Locale language) {
    var lines = new ArrayList<String>();
    for (var question : Question.values()) {
      var answer = details.path(COLUMNS.getOrDefault(question, question.code()));
      if (answer.isMissingNode() || answer.isContainer() && answer.isEmpty()) continue;
      lines.add(
          messages.getMessage(
              "residents.answer",
              new Object[] {
                messages.getMessage(question.messageKey(), null, language),
                said(answer, words, language)
              },
              language));
    }
    return lines;
  }

  private String said(JsonNode answer, Map<String, String> words, Locale language) {
    if (answer.isBoolean()) {
      return messages.getMessage(
          answer.asBoolean() ? "residents.yes" : "residents.no", null, language);
    }
    var codes =
        answer.isObject()
            ? List.copyOf(answer.propertyNames())
            : answer.isArray()
                ? StreamSupport.stream(answer.spliterator(), false).map(JsonNode::asString).toList()
                : List.of(answer.asString());
    return codes.stream()
        .map(code -> words.getOrDefault(code, code))
        .collect(Collectors.joining(", "));
  }

  /** The words of each code of the vocabulary. */
  private Map<String, String> words(Locale language) {
    var words = new LinkedHashMap<String, String>();
    vocabulary
        .lists()
        .values()
        .forEach(list ->
            list.forEach(term ->
                words.put(
                    term.code(), language.getLanguage().equals("en") ? term.en() : term.fr())));
    return words;
  }
}
