package org.escale.attendance.intake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a device sends at a time.
 *
 * @param sentAt by the device's clock; null where it is no time, or comes from a file
 * @param persisted whether the browser has promised to keep the device's data; null: not told
 * @param heads how many events each epoch has on the device
 */
record Batch(
    @Nullable Instant sentAt,
    @Nullable String appVersion,
    @Nullable Boolean persisted,
    Map<Integer, Long> heads,
    List<Told> events) {
  /** Events a batch may have. */
  static final int MOST = 500;

  /** Bytes a batch may have, unpacked. */
  static final int LARGEST = 4 * 1024 * 1024;

  private static final int LONGEST_VERSION = 100;

  /**
   * @return empty where it is no batch at all
   */
  static Optional<Batch> read(JsonNode told) {
    if (!told.isObject() || !told.path("events").isArray()) return Optional.empty();
    var version = told.path("app_version").asString("");
    return Optional.of(
        new Batch(
            EventReader.time(told.path("sent_at")).orElse(null),
            version.isEmpty()
                ? null
                : Wording.made(version.substring(0, Math.min(LONGEST_VERSION, version.length()))),
            told.path("persisted").isBoolean() ? told.path("persisted").booleanValue() : null,
            heads(told.path("heads")),
            StreamSupport.stream(told.path("events").spliterator(), false)
                .map(EventReader::read)
                .toList()));
  }

  /** What no device can have is not believed: its number would stay for ever. */
  static boolean canBe(int epoch, long head) {
    return epoch >= 1
        && epoch <= EventReader.MOST_EPOCHS
        && head >= 0
        && head <= EventReader.LONGEST_LOG;
  }

  private static Map<Integer, Long> heads(JsonNode told) {
    var heads = new LinkedHashMap<Integer, Long>();
    for (var one : told) {
      if (one.path("epoch").isInt()
          && one.path("head").isIntegralNumber()
          && one.path("head").canConvertToLong()
          && canBe(one.path("epoch").intValue(), one.path("head").longValue())) {
        heads.merge(one.path("epoch").intValue(), one.path("head").longValue(), Math::max);
      }
    }
    return heads;
  }
}
