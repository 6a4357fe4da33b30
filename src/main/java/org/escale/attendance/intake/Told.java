package org.escale.attendance.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One event of a batch, as far as it can be read. */
sealed interface Told {
  /** As it came. */
  JsonNode raw();

  /** As it came: an identifier, if the sender knows how to make one. */
  String id();

  /**
   * An event whose fields are what the protocol says; its payload is still a text.
   *
   * @param deviceTime as told: the digest is of this very text
   */
  record Event(
      JsonNode raw,
      UUID eventId,
      UUID device,
      int epoch,
      long seq,
      UUID bootId,
      int schemaVersion,
      String payload,
      String sha256,
      String deviceTime,
      long monotonicMs)
      implements Told {
    @Override
    public String id() {
      return eventId.toString();
    }

    Instant toldAt() {
      return Instant.parse(deviceTime);
    }

    Place place() {
      return new Place(epoch, seq);
    }

    boolean sound() {
      return MessageDigest.isEqual(
          sha256.getBytes(StandardCharsets.US_ASCII),
          HexFormat.of().formatHex(digest()).getBytes(StandardCharsets.US_ASCII));
    }

    byte[] digest() {
      var content =
          String.join(
              "\n",
              eventId.toString(),
              device.toString(),
              Integer.toString(epoch),
              Long.toString(seq),
              bootId.toString(),
              Integer.toString(schemaVersion),
              deviceTime,
              Long.toString(monotonicMs),
              payload);
      try {
        return MessageDigest.getInstance("SHA-256")
            .digest(content.getBytes(StandardCharsets.UTF_8));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** What is no event: a field is missing, or is not what it should be. */
  record Damaged(JsonNode raw, String id, @Nullable Place place) implements Told {}

  /** Where an event stands in its device's log. */
  record Place(int epoch, long seq) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return epoch == other.epoch
          ? Long.compare(seq, other.seq)
          : Integer.compare(epoch, other.epoch);
    }
  }
}
