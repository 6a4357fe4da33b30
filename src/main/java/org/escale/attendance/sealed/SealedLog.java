package org.escale.attendance.sealed;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A log as it leaves a device, unread: {@code docs/attendance-protocol.md}, sealed logs.
 *
 * @param epochs by number
 */
record SealedLog(
    UUID device, Map<Integer, SealedEpoch> epochs, List<Sealed> events, List<Sealed> residents) {
  private static final String FORMAT = "escale-sealed-log";
  private static final int VERSION = 1;

  /**
   * An epoch, whose events share one key.
   *
   * @param wrappedKey the key, locked with the office's public key
   */
  record SealedEpoch(UUID officeKey, byte[] wrappedKey, long head) {}

  /**
   * Something sealed.
   *
   * @param place of an event its seq, of a resident's row its identifier
   */
  record Sealed(int epoch, String place, byte[] iv, byte[] sealed) {
    long seq() {
      return Long.parseLong(place);
    }
  }

  /**
   * @return empty where it is no sealed log, or one of a later version
   */
  static Optional<SealedLog> read(JsonNode told) {
    if (!FORMAT.equals(told.path("format").asString(""))
        || told.path("version").asInt(0) != VERSION) {
      return Optional.empty();
    }
    try {
      var epochs = new TreeMap<Integer, SealedEpoch>();
      for (var epoch : told.path("epochs")) {
        epochs.put(
            epoch.path("epoch").intValue(),
            new SealedEpoch(
                UUID.fromString(epoch.path("office_key").asString("")),
                bytes(epoch, "wrapped_key"),
                Math.max(0, epoch.path("head").asLong(0))));
      }
      return Optional.of(
          new SealedLog(
              UUID.fromString(told.path("device").asString("")),
              epochs,
              sealed(told.path("events"), "seq"),
              sealed(told.path("residents"), "id")));
    } catch (RuntimeException e) {
      return Optional.empty(); // whatever is missing or of another type: it is no sealed log
    }
  }

  private static List<Sealed> sealed(JsonNode told, String place) {
    var all = new ArrayList<Sealed>();
    for (var one : told) {
      var sealed =
          new Sealed(
              one.path("epoch").intValue(),
              place.equals("seq")
                  ? Long.toString(one.path(place).longValue())
                  : one.path(place).stringValue(),
              bytes(one, "iv"),
              bytes(one, "sealed"));
      all.add(sealed);
    }
    return all;
  }

  private static byte[] bytes(JsonNode told, String field) {
    return Base64.getDecoder().decode(told.path(field).stringValue());
  }
}
