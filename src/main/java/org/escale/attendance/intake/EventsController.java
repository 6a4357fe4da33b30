package org.escale.attendance.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import org.escale.attendance.device.Body;
import org.escale.attendance.device.Device;
import org.escale.attendance.device.DeviceApi;
import org.escale.attendance.device.DeviceReply;
import org.escale.attendance.today.DeviceDays;
import org.escale.hosting.Installation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.json.JsonMapper;

/** Where devices send what happened: {@code docs/attendance-protocol.md}. */
@DeviceApi
@PreAuthorize("isAuthenticated()")
class EventsController {
  private static final Logger log = LoggerFactory.getLogger(EventsController.class);

  private final EventIntake intake;
  private final DeviceDays days;
  private final Installation installation;
  private final JsonMapper json;
  private final Clock clock;

  EventsController(
      EventIntake intake,
      DeviceDays days,
      Installation installation,
      JsonMapper json,
      Clock clock) {
    this.intake = intake;
    this.days = days;
    this.installation = installation;
    this.json = json;
    this.clock = clock;
  }

  @PostMapping("/api/attendance/events")
  ResponseEntity<?> receive(@AuthenticationPrincipal Device device, HttpServletRequest request)
      throws IOException {
    var body = Body.read(request, Batch.LARGEST);
    if (body.isEmpty()) return DeviceReply.tooLarge();
    var told = Batch.read(json.readTree(body.get()));
    if (told.isEmpty()) return DeviceReply.unreadable();
    var batch = told.get();
    if (batch.events().size() > Batch.MOST) return DeviceReply.tooLarge();
    var outcome = intake.receive(device, batch);
    return ResponseEntity.ok(
        new Answer(
            installation.id(),
            installation.incarnation(),
            DeviceReply.time(clock.instant()),
            version(device),
            outcome.results(),
            outcome.watermarks()));
  }

  /** What is durable is answered, whatever becomes of the day. */
  private @Nullable String version(Device device) {
    try {
      return days.version(device);
    } catch (RuntimeException e) {
      log.warn("The day of device {} cannot be drawn up", device.id(), e);
      return null;
    }
  }
}
