package org.escale.attendance.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads payloads of version 1. Every later release reads every earlier version. */
@Component
class PayloadReader {
  private static final int LARGEST = 100_000;
  private static final int LONGEST_MINUTES = 1440;
  private static final int BEST = 4;
  private static final int ONLY_VERSION = 1;
  private static final Set<String> KINDS = Set.of("individuel", "collectif");
  private static final Set<String> INCIDENTS =
      Set.of("equipment", "network", "vehicle", "people", "other");

  private final JsonMapper json;

  PayloadReader(JsonMapper json) {
    this.json = json;
  }

  /**
   * @param type as told, also where the rest cannot be read
   * @param session as told
   * @param payload null: unreadable
   */
  record Read(@Nullable String type, @Nullable UUID session, @Nullable Payload payload) {}

  Read read(int schemaVersion, String text) {
    JsonNode told;
    try {
      told = json.readTree(text);
    } catch (JacksonException e) {
      return new Read(null, null, null);
    }
    var type = told.path("type").asString("");
    var session = EventReader.id(told.path("session"));
    var payload =
        schemaVersion == ONLY_VERSION && session.isPresent()
            ? payload(type, session.get(), told)
            : Optional.<Payload>empty();
    return new Read(payload.isPresent() ? type : null, session.orElse(null), payload.orElse(null));
  }

  private static Optional<Payload> payload(String type, UUID session, JsonNode told) {
    try {
      return Optional.ofNullable(
          switch (type) {
            case "visit" -> visit(session, told);
            case "visit-detail" ->
                new Payload.Detail(session, id(told, "of"), object(told.path("details")));
            case "correction" -> correction(session, told);
            case "session-opened" -> new Payload.Opened(session);
            case "session-reopened" -> new Payload.Reopened(session);
            case "session-closed" -> closed(session, told);
            case "activity" -> activity(session, told);
            case "note" -> new Payload.Remark(session, null, words(told, "text"));
            case "incident" ->
                new Payload.Remark(
                    session, among(INCIDENTS, told, "category"), words(told, "text"));
            case "satisfaction" -> new Payload.Satisfaction(session, whole(told, "score", 1, BEST));
            case "station-started",
                "station-extended",
                "station-freed",
                "queue-joined",
                "queue-called",
                "queue-left" ->
                new Payload.Noted(session);
            default -> null;
          });
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  private static Payload visit(UUID session, JsonNode told) {
    return new Payload.Visit(
        session,
        words(told, "audience"),
        whole(told, "headcount", 1, LARGEST),
        told.hasNonNull("kind") ? among(KINDS, told, "kind") : null,
        wordsIfAny(told, "label"),
        told.hasNonNull("details") ? object(told.path("details")) : null);
  }

  private static Payload correction(UUID session, JsonNode told) {
    var difference = whole(told, "headcount", -LARGEST, LARGEST);
    if (difference == 0) throw new Unreadable();
    return new Payload.Correction(session, id(told, "of"), difference, wordsIfAny(told, "why"));
  }

  private static Payload closed(UUID session, JsonNode told) {
    return new Payload.Closed(
        session,
        whole(told, "minutes", 1, LONGEST_MINUTES),
        wordsIfAny(told, "activity"),
        wordsIfAny(told, "note"),
        told.hasNonNull("visitors") ? whole(told, "visitors", 0, Integer.MAX_VALUE) : null);
  }

  private static Payload activity(UUID session, JsonNode told) {
    var themes = new ArrayList<String>();
    for (var theme : told.path("themes")) {
      if (!theme.isString()) throw new Unreadable();
      themes.add(Wording.made(theme.stringValue()));
    }
    return new Payload.Activity(session, wordsIfAny(told, "title"), List.copyOf(themes));
  }

  private static UUID id(JsonNode told, String field) {
    return EventReader.id(told.path(field)).orElseThrow(Unreadable::new);
  }

  private static JsonNode object(JsonNode told) {
    if (!told.isObject()) throw new Unreadable();
    return told;
  }

  private static int whole(JsonNode told, String field, int least, int most) {
    var number = told.path(field);
    if (!number.isInt() || number.intValue() < least || number.intValue() > most) {
      throw new Unreadable();
    }
    return number.intValue();
  }

  private static String among(Set<String> allowed, JsonNode told, String field) {
    var word = words(told, field);
    if (!allowed.contains(word)) throw new Unreadable();
    return word;
  }

  private static String words(JsonNode told, String field) {
    var words = wordsIfAny(told, field);
    if (words == null) throw new Unreadable();
    return words;
  }

  private static @Nullable String wordsIfAny(JsonNode told, String field) {
    var words = told.path(field);
    if (words.isMissingNode() || words.isNull()) return null;
    if (!words.isString()) throw new Unreadable();
    var made = Wording.made(words.stringValue()).strip();
    return made.isEmpty() ? null : made;
  }

  private static final class Unreadable extends RuntimeException {
    private Unreadable() {
      super("unreadable", null, false, false);
    }
  }
}
