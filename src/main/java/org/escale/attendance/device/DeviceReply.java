package org.escale.attendance.device;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What all answers to devices have in common: {@code docs/attendance-protocol.md}. */
public final class DeviceReply {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private DeviceReply() {}

  /** A time as devices read it: UTC, always with three decimals. */
  public static String time(Instant at) {
    return UTC.format(at);
  }

  public static ResponseEntity<?> tooLarge() {
    return error(HttpStatus.CONTENT_TOO_LARGE, "too-large");
  }

  public static ResponseEntity<?> unreadable() {
    return error(HttpStatus.BAD_REQUEST, "unreadable");
  }

  public static ResponseEntity<?> otherDevice() {
    return error(HttpStatus.CONFLICT, "other-device");
  }

  public static ResponseEntity<?> revoked(Instant at) {
    return ResponseEntity.status(HttpStatus.FORBIDDEN)
        .body(Map.of("error", "revoked", "at", time(at)));
  }

  static ResponseEntity<?> error(HttpStatus status, String error) {
    return ResponseEntity.status(status).body(Map.of("error", error));
  }
}
