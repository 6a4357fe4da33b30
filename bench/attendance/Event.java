package attendance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** One line of a device's log, as docs/attendance-protocol.md describes it. */
record Event(
    UUID id,
    UUID device,
    int epoch,
    long seq,
    UUID boot,
    String payload,
    String deviceTime,
    long monotonicMs) {
  static final int SCHEMA = 1;

  String sha256() {
    var content =
        String.join(
            "\n",
            id.toString(),
            device.toString(),
            "" + epoch,
            "" + seq,
            boot.toString(),
            "" + SCHEMA,
            deviceTime,
            "" + monotonicMs,
            payload);
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  String json() {
    return """
    {"event_id":"%s","device":"%s","epoch":%d,"seq":%d,"boot_id":"%s","schema_version":%d,"payload":%s,\
    "sha256":"%s","device_time":"%s","monotonic_ms":%d}\
    """
        .formatted(
            id,
            device,
            epoch,
            seq,
            boot,
            SCHEMA,
            quoted(payload),
            sha256(),
            deviceTime,
            monotonicMs);
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
