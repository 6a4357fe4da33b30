package org.escale.attendance.residents;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Somebody whom a device makes known, as read from what it sent (docs/attendance-protocol.md).
 *
 * @param basis as the device says it; the database knows whether the text is of that basis
 */
record Registration(
    UUID resident,
    Identity identity,
    @Nullable Integer birthYear,
    String basis,
    String textCode,
    int textVersion,
    Instant agreedAt) {
  private static final int LONGEST = 200;

  /** Empty where what must be there is not, or is not what it should be. */
  static Optional<Registration> read(JsonNode sent) {
    try {
      return Optional.of(
          new Registration(
              UUID.fromString(required(sent, "resident")),
              new Identity(
                  required(sent, "family_name"),
                  required(sent, "given_name"),
                  optional(sent, "contact"),
                  optional(sent, "parent")),
              wholeNumber(sent, "birth_year"),
              required(sent, "basis"),
              required(sent, "text"),
              sent.path("text_version").asInt(0),
              // the database keeps microseconds: the same told again must be the same
              Instant.parse(required(sent, "agreed_at")).truncatedTo(ChronoUnit.MICROS)));
    } catch (Unreadable | IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String required(JsonNode sent, String field) {
    var text = optional(sent, field);
    if (text == null) throw new Unreadable();
    return text;
  }

  private static @Nullable String optional(JsonNode sent, String field) {
    var value = sent.path(field);
    if (value.isMissingNode() || value.isNull()) return null;
    if (!value.isString() || value.asString().length() > LONGEST) throw new Unreadable();
    return value.asString().isBlank() ? null : value.asString().strip();
  }

  private static @Nullable Integer wholeNumber(JsonNode sent, String field) {
    var value = sent.path(field);
    if (value.isMissingNode() || value.isNull()) return null;
    if (!value.isInt()) throw new Unreadable();
    return value.asInt();
  }

  private static final class Unreadable extends RuntimeException {}
}
