package org.escale.hosting;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Answers with a page that needs no database when the database is away: its disk is full, or it is
 * starting again. Outermost, for accounts and sessions also come from the database.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAwayFilter extends OncePerRequestFilter {
  private static final Logger log = LoggerFactory.getLogger(DatabaseAwayFilter.class);
  private static final String RETRY_SECONDS = "30";

  private final ThymeleafViewResolver views;
  private final LocaleResolver languages;

  /**
   * @param views not the resolver that also negotiates the content: that one works within Spring's
   *     own filters only
   */
  DatabaseAwayFilter(ThymeleafViewResolver views, LocaleResolver languages) {
    this.views = views;
    this.languages = languages;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | IOException | RuntimeException e) {
      var away = DatabaseAway.of(e);
      if (away.isEmpty() || response.isCommitted()) throw e;
      log.error(
          "{} could not be served, {}: {}",
          request.getRequestURI(),
          away.get() == DatabaseAway.FULL ? "the database's disk is full" : "the database is away",
          String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
      answer(request, response);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    response.reset();
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        "Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'");
    if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.getWriter().write("{\"status\":503,\"title\":\"Service Unavailable\"}");
      return;
    }
    // Spring's servlet says this, and may not have been reached.
    request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, languages);
    try {
      var view = views.resolveViewName("hosting/away", languages.resolveLocale(request));
      if (view == null) throw new IllegalStateException("the page hosting/away lacks");
      view.render(Map.of(), request, response);
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
