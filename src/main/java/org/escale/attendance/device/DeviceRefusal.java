package org.escale.attendance.device;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** What a device is answered that may not send: {@code docs/attendance-protocol.md}. */
final class DeviceRefusal {
  private DeviceRefusal() {}

  static void unknown(HttpServletResponse response) throws IOException {
    response.setHeader("WWW-Authenticate", "Bearer");
    write(response, HttpServletResponse.SC_UNAUTHORIZED, "{\"error\":\"unknown-device\"}");
  }

  static void revoked(HttpServletResponse response, Instant at) throws IOException {
    write(
        response,
        HttpServletResponse.SC_FORBIDDEN,
        "{\"error\":\"revoked\",\"at\":\"" + DeviceReply.time(at) + "\"}");
  }

  private static void write(HttpServletResponse response, int status, String json)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
  }
}
