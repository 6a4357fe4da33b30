package org.escale.attendance.residents;

import java.nio.charset.StandardCharsets;
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

  /** The years that a device's clock may say: it can be wrong, but no date is written otherwise. */
  private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z"),
      BEYOND = Instant.parse("9999-01-01T00:00:00Z");

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
              agreedAt(sent)));
    } catch (Unreadable | IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant agreedAt(JsonNode sent) {
    var at = Instant.parse(required(sent, "agreed_at"));
    if (at.isBefore(FIRST) || !at.isBefore(BEYOND)) throw new Unreadable();
    // the database keeps microseconds: the same told again must be the same
    return at.truncatedTo(ChronoUnit.MICROS);
  }

  /** Neither a database nor UTF-8 holds everything that JSON can write: NUL, half a pair. */
  static boolean isKeepable(String text) {
    return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
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
    if (!isKeepable(value.asString())) throw new Unreadable();
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
