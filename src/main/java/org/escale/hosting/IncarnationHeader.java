package org.escale.hosting;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the incarnation of the database on every answer to a program. */
@Component
class IncarnationHeader extends OncePerRequestFilter {
  static final String NAME = "Escale-Incarnation";

  private final Installation installation;

  IncarnationHeader(Installation installation) {
    this.installation = installation;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith(request.getContextPath() + "/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(NAME, Integer.toString(installation.incarnation()));
    chain.doFilter(request, response);
  }
}
