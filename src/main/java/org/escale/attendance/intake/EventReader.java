package org.escale.attendance.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.escale.attendance.intake.Told.Place;
import tools.jackson.databind.JsonNode;

/** Reads the fields of an event. What a database cannot keep as it is, is no event. */
final class EventReader {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern TIME =
      Pattern.compile("(?!0000)\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
  private static final int VERSION_ON_THE_DEVICE = 7;

  /** More than any device will ever count; a hole of this length is an error, not a log. */
  static final long LONGEST_LOG = 1L << 40;

  /** How often a log may begin anew on a device. */
  static final int MOST_EPOCHS = 1000;

  private EventReader() {}

  static Told read(JsonNode raw) {
    try {
      var epoch = (int) whole(raw, "epoch", 1, MOST_EPOCHS);
      var event =
          new Told.Event(
              raw,
              id(raw, "event_id"),
              id(raw, "device"),
              epoch,
              whole(raw, "seq", 1, LONGEST_LOG),
              id(raw, "boot_id"),
              (int) whole(raw, "schema_version", 1, Integer.MAX_VALUE),
              text(raw, "payload"),
              match(DIGEST, raw, "sha256"),
              match(TIME, raw, "device_time"),
              whole(raw, "monotonic_ms", Long.MIN_VALUE, Long.MAX_VALUE));
      event.toldAt();
      if (event.eventId().version() != VERSION_ON_THE_DEVICE) throw new NoEvent();
      return event;
    } catch (NoEvent | DateTimeException e) {
      return new Told.Damaged(raw, raw.path("event_id").asString(""), place(raw).orElse(null));
    }
  }

  private static Optional<Place> place(JsonNode raw) {
    try {
      return Optional.of(
          new Place((int) whole(raw, "epoch", 1, MOST_EPOCHS), whole(raw, "seq", 1, LONGEST_LOG)));
    } catch (NoEvent e) {
      return Optional.empty();
    }
  }

  static Optional<Instant> time(JsonNode told) {
    try {
      return told.isString() && TIME.matcher(told.stringValue()).matches()
          ? Optional.of(Instant.parse(told.stringValue()))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** In the form that the digest is of: what is written otherwise is another text. */
  static Optional<UUID> id(JsonNode told) {
    if (!told.isString()) return Optional.empty();
    try {
      var id = UUID.fromString(told.stringValue());
      return id.toString().equals(told.stringValue()) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static UUID id(JsonNode raw, String field) {
    return id(raw.path(field)).orElseThrow(NoEvent::new);
  }

  private static long whole(JsonNode raw, String field, long least, long most) {
    var told = raw.path(field);
    if (!told.isIntegralNumber() || !told.canConvertToLong()) throw new NoEvent();
    var value = told.longValue();
    if (value < least || value > most) throw new NoEvent();
    return value;
  }

  private static String match(Pattern form, JsonNode raw, String field) {
    var told = raw.path(field);
    if (!told.isString() || !form.matcher(told.stringValue()).matches()) throw new NoEvent();
    return told.stringValue();
  }

  private static String text(JsonNode raw, String field) {
    var told = raw.path(field);
    if (!told.isString() || !Wording.keepable(told.stringValue())) throw new NoEvent();
    return told.stringValue();
  }

  private static final class NoEvent extends RuntimeException {
    private NoEvent() {
      super("no event", null, false, false);
    }
  }
}
