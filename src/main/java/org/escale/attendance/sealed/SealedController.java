package org.escale.attendance.sealed;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.escale.attendance.device.Body;
import org.escale.attendance.device.Device;
import org.escale.attendance.device.DeviceApi;
import org.escale.attendance.device.DeviceReply;
import org.escale.attendance.device.Devices;
import org.escale.attendance.intake.Answer;
import org.escale.attendance.intake.Answer.Result;
import org.escale.attendance.intake.Answer.Watermark;
import org.escale.hosting.Installation;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.json.JsonMapper;

/** Where a device hands over its log unread, also one that was revoked. */
@DeviceApi
@PreAuthorize("isAuthenticated()")
class SealedController {
  /** A device hands its log over piece by piece. */
  private static final int LARGEST = 8 * 1024 * 1024;

  private final SealedLogs logs;
  private final SealedBodies bodies;
  private final Devices devices;
  private final Installation installation;
  private final JsonMapper json;
  private final Clock clock;

  SealedController(
      SealedLogs logs,
      SealedBodies bodies,
      Devices devices,
      Installation installation,
      JsonMapper json,
      Clock clock) {
    this.logs = logs;
    this.bodies = bodies;
    this.devices = devices;
    this.installation = installation;
    this.json = json;
    this.clock = clock;
  }

  @PostMapping("/api/attendance/sealed")
  ResponseEntity<?> receive(@AuthenticationPrincipal Device device, HttpServletRequest request)
      throws IOException {
    var body = Body.read(request, LARGEST);
    if (body.isEmpty()) return DeviceReply.tooLarge();
    var log = SealedLog.read(json.readTree(body.get()));
    if (log.isEmpty()) return DeviceReply.unreadable();
    if (!log.get().device().equals(device.id())) return DeviceReply.otherDevice();
    if (device.revoked()) return kept(device, log.get(), body.get());
    var outcome = logs.receive(device, log.get());
    return answer(outcome.results(), outcome.watermarks(), outcome.people());
  }

  /** Whoever holds a revoked device can seal: nothing of it counts before the office says so. */
  private ResponseEntity<?> kept(Device device, SealedLog log, byte[] content) {
    if (!bodies.keep(device, log, new String(content, StandardCharsets.UTF_8))) {
      return DeviceReply.tooLarge();
    }
    return answer(
        log.events().stream().map(event -> Result.keptUnread(event.epoch(), event.seq())).toList(),
        devices.epochs(device.id()).stream()
            .map(epoch -> new Watermark(epoch.epoch(), epoch.contiguous(), epoch.head()))
            .toList(),
        log.residents().stream()
            .map(body -> SealedPeople.refused(body.epoch(), body.place(), "revoked"))
            .toList());
  }

  private ResponseEntity<?> answer(
      List<Result> results, List<Watermark> watermarks, List<SealedPeople> people) {
    return ResponseEntity.ok(
        new Told(
            new Answer(
                installation.id(),
                installation.incarnation(),
                DeviceReply.time(clock.instant()),
                null,
                results,
                watermarks),
            people));
  }

  /** The answer, with what became of the people. */
  record Told(@JsonUnwrapped Answer answer, List<SealedPeople> residents) {}
}
