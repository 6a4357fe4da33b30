package org.escale.attendance.device;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows a device by the token it shows. */
class DeviceFilter extends OncePerRequestFilter {
  private static final String BEARER = "Bearer ";

  /** Where a revoked device may still hand over what it holds. */
  static final String SEALED = "/api/attendance/sealed";

  private final DeviceRepository devices;

  DeviceFilter(DeviceRepository devices) {
    this.devices = devices;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var device = token(request).map(Token::digest).flatMap(devices::findByToken);
    if (device.isPresent()) {
      var revokedAt = device.get().revokedAt();
      if (revokedAt != null && !path(request).equals(SEALED)) {
        DeviceRefusal.revoked(response, revokedAt);
        return;
      }
      var context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(
          UsernamePasswordAuthenticationToken.authenticated(device.get(), null, List.of()));
      SecurityContextHolder.setContext(context);
    }
    chain.doFilter(request, response);
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  private static Optional<Token> token(HttpServletRequest request) {
    var shown = request.getHeader("Authorization");
    return shown != null && shown.startsWith(BEARER)
        ? Optional.of(new Token(shown.substring(BEARER.length()).strip()))
        : Optional.empty();
  }
}
