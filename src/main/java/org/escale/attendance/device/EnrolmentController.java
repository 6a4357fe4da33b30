package org.escale.attendance.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.escale.attendance.device.EnrolmentRefused.Reason;
import org.escale.hosting.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.json.JsonMapper;

/** Where a device shows its one-time code: {@code docs/attendance-protocol.md}. */
@DeviceApi
class EnrolmentController {
  private static final int VERSION_ON_THE_DEVICE = 7;

  /** Whoever asks is a stranger: a code is short. */
  private static final int LARGEST = 4096;

  private final Enrolments enrolments;
  private final Devices devices;
  private final OfficeKeys keys;
  private final Installation installation;
  private final WrongCodes wrongCodes;
  private final JsonMapper json;

  EnrolmentController(
      Enrolments enrolments,
      Devices devices,
      OfficeKeys keys,
      Installation installation,
      WrongCodes wrongCodes,
      JsonMapper json) {
    this.enrolments = enrolments;
    this.devices = devices;
    this.keys = keys;
    this.installation = installation;
    this.wrongCodes = wrongCodes;
    this.json = json;
  }

  /** What an enrolled device is told; the token only now. */
  record Welcome(
      String token,
      UUID device,
      String name,
      @JsonProperty("bound_to") BoundTo boundTo,
      UUID installation,
      int incarnation,
      List<Epoch> epochs,
      @JsonProperty("office_key") OfficeKey officeKey) {}

  @PostMapping("/api/attendance/enrolment")
  ResponseEntity<?> enrol(HttpServletRequest request) throws IOException {
    var address = request.getRemoteAddr();
    var wait = wrongCodes.wait(address);
    if (wait.isPresent()) return tooMany(wait.get());
    var body = Body.read(request, LARGEST);
    if (body.isEmpty()) return DeviceReply.tooLarge();
    var told = json.readTree(body.get());
    var device = deviceId(told.path("device").asString(""));
    if (device == null) return DeviceReply.unreadable();
    try {
      var enrolled = enrolments.enrol(told.path("code").asString(""), device);
      return ResponseEntity.ok()
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .body(welcome(enrolled));
    } catch (EnrolmentRefused refusal) {
      if (refusal.reason() == Reason.OTHER_DEVICE) {
        return DeviceReply.otherDevice();
      }
      wrongCodes.count(address);
      return DeviceReply.error(HttpStatus.NOT_FOUND, "unknown-code");
    }
  }

  private Welcome welcome(Enrolments.Enrolled enrolled) {
    var device = enrolled.device();
    return new Welcome(
        enrolled.token().value(),
        device.id(),
        device.name(),
        devices.boundTo(device),
        installation.id(),
        installation.incarnation(),
        devices.epochs(device.id()),
        keys.current());
  }

  private static ResponseEntity<?> tooMany(Duration wait) {
    return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())))
        .body(Map.of("error", "too-many"));
  }

  private static @Nullable UUID deviceId(String told) {
    try {
      var id = UUID.fromString(told);
      return id.version() == VERSION_ON_THE_DEVICE ? id : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
