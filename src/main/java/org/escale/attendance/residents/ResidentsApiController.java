package org.escale.attendance.residents;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.escale.attendance.device.Body;
import org.escale.attendance.device.Device;
import org.escale.attendance.device.DeviceApi;
import org.escale.attendance.device.DeviceReply;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where devices send who agreed to be known, apart from what happened: {@code
 * docs/attendance-protocol.md}.
 */
@DeviceApi
@PreAuthorize("isAuthenticated()")
class ResidentsApiController {
  private static final int LARGEST = 4 * 1024 * 1024;

  private final Residents residents;
  private final JsonMapper json;

  ResidentsApiController(Residents residents, JsonMapper json) {
    this.residents = residents;
    this.json = json;
  }

  @PostMapping("/api/attendance/residents")
  ResponseEntity<?> receive(@AuthenticationPrincipal Device device, HttpServletRequest request)
      throws IOException {
    var body = Body.read(request, LARGEST);
    if (body.isEmpty()) return DeviceReply.tooLarge();
    var told = json.readTree(body.get());
    if (!told.isObject()) return DeviceReply.unreadable();
    if (told.path("residents").size() > Residents.MOST
        || told.path("visits").size() > Residents.MOST) {
      return DeviceReply.tooLarge();
    }
    return ResponseEntity.ok(residents.receiveFrom(device.id(), told));
  }
}
