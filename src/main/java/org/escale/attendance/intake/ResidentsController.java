package org.escale.attendance.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.escale.attendance.device.Body;
import org.escale.attendance.device.Device;
import org.escale.attendance.residents.Residents;
import org.escale.attendance.residents.SenderRevoked;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where devices send who agreed to be known, apart from what happened: {@code
 * docs/attendance-protocol.md}.
 */
@RestController
@PreAuthorize("isAuthenticated()")
class ResidentsController {
  private final Residents residents;
  private final JsonMapper json;

  ResidentsController(Residents residents, JsonMapper json) {
    this.residents = residents;
    this.json = json;
  }

  @PostMapping("/api/attendance/residents")
  ResponseEntity<?> receive(@AuthenticationPrincipal Device device, HttpServletRequest request)
      throws IOException {
    var body = Body.read(request, Batch.LARGEST);
    if (body.isEmpty()) return error(HttpStatus.CONTENT_TOO_LARGE, "too-large");
    var told = json.readTree(body.get());
    if (!told.isObject()) return error(HttpStatus.BAD_REQUEST, "unreadable");
    if (told.path("residents").size() > Residents.MOST
        || told.path("visits").size() > Residents.MOST) {
      return error(HttpStatus.CONTENT_TOO_LARGE, "too-large");
    }
    return ResponseEntity.ok(residents.receiveFrom(device.id(), told));
  }

  @ExceptionHandler({JacksonException.class, Body.Unreadable.class})
  ResponseEntity<?> unreadable() {
    return error(HttpStatus.BAD_REQUEST, "unreadable");
  }

  @ExceptionHandler
  ResponseEntity<?> revoked(SenderRevoked refusal) {
    return ResponseEntity.status(HttpStatus.FORBIDDEN)
        .body(Map.of("error", "revoked", "at", refusal.at().toString()));
  }

  private static ResponseEntity<?> error(HttpStatus status, String error) {
    return ResponseEntity.status(status).body(Map.of("error", error));
  }
}
