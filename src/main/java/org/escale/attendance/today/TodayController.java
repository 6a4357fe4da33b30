package org.escale.attendance.today;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.escale.attendance.device.Device;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Where a device fetches its day: {@code docs/attendance-protocol.md}. */
@RestController
@PreAuthorize("isAuthenticated()")
class TodayController {
  private final DeviceDays days;

  TodayController(DeviceDays days) {
    this.days = days;
  }

  /** The day as it is sent. */
  record Sent(
      String version, @JsonProperty("made_at") String madeAt, @JsonUnwrapped DeviceDay day) {}

  @GetMapping("/api/attendance/today")
  ResponseEntity<?> today(@AuthenticationPrincipal Device device, WebRequest request) {
    var leased = days.lease(device);
    if (request.checkNotModified(leased.version())) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(leased.version()).build();
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag(leased.version())
        .body(new Sent(leased.version(), leased.madeAt().toString(), leased.day()));
  }
}
