package org.escale.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.escale.access.Credentials;
import org.escale.access.SignedIn;
import org.escale.hosting.Exposure;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nobody stays longer than their account allows, nor without end: a session that is used every day
 * ends after a month all the same.
 */
class StayFilter extends OncePerRequestFilter {
  private static final Duration LONGEST = Duration.ofDays(30);

  private final Credentials credentials;
  private final Exposure exposure;

  StayFilter(Credentials credentials, Exposure exposure) {
    this.credentials = credentials;
    this.exposure = exposure;
  }

  /** Nothing there is anybody's own. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    return path.startsWith("/assets/") || path.startsWith("/webjars/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null
        && authentication.getPrincipal() instanceof SignedIn who
        && (tooLong(request) || !credentials.admits(who, exposure.local(request)))) {
      var session = request.getSession(false);
      if (session != null) session.invalidate();
      SecurityContextHolder.clearContext();
    }
    chain.doFilter(request, response);
  }

  /** By the clock of the sessions themselves, which notes each request as it begins. */
  private static boolean tooLong(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null
        && session.getLastAccessedTime() - session.getCreationTime() > LONGEST.toMillis();
  }
}
