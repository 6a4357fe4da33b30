package org.escale.access.firststart;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/** Until there is an administrator, every page leads to the page that makes one. */
public class FirstStartFilter extends OncePerRequestFilter {
  static final String PAGE = "/premier-demarrage";

  private static final List<String> NO_PAGES =
      List.of(PAGE, "/assets/", "/webjars/", "/actuator/", "/error", "/favicon.ico", "/api/");

  private final FirstStart firstStart;

  public FirstStartFilter(FirstStart firstStart) {
    this.firstStart = firstStart;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    return NO_PAGES.stream().anyMatch(path::startsWith) || !firstStart.pending();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.sendRedirect(request.getContextPath() + PAGE);
  }
}
