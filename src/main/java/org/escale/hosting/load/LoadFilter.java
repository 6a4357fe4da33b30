package org.escale.hosting.load;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes so many pages at a time as the machine can, lets some more wait a moment, and asks the
 * others to come back: a crowd then finds a slow site and not a dead one. The workspace has places
 * of its own, for those who plan and count must not stand in the public's line. What is sent (POST)
 * is never turned away, nor what is at hand without being made.
 *
 * <p>Outside of sign-in and sessions, which cost a look into the database.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class LoadFilter extends OncePerRequestFilter {
  private static final Logger log = LoggerFactory.getLogger(LoadFilter.class);
  private static final List<String> AT_HAND = List.of("/assets/", "/webjars/", "/actuator/");
  private static final List<String> AT_WORK = List.of("/gestion", "/bord", "/api/", "/compte");
  private static final List<String> SIGN_IN = List.of("/connexion");

  private final FullHouse fullHouse;
  private final String sessionCookie;
  private final Allowance publicPages;
  private final Allowance workspace;
  private final AtomicLong turnedAway = new AtomicLong();
  private final AtomicLong nextReport = new AtomicLong(System.nanoTime());

  /**
   * @param pages made at a time for each of the two; at zero, four for each processor and no fewer
   *     than eight. Where both are full the database's connections are too, and jobs wait for one
   * @param line how many may wait besides
   * @param patience how long they may
   * @param sessionCookie by which who has signed in is known
   */
  LoadFilter(
      FullHouse fullHouse,
      @Value("${escale.load.pages}") int pages,
      @Value("${escale.load.line}") int line,
      @Value("${escale.load.patience}") Duration patience,
      @Value("${server.servlet.session.cookie.name}") String sessionCookie) {
    this.fullHouse = fullHouse;
    this.sessionCookie = sessionCookie;
    var places = pages > 0 ? pages : Math.max(8, 4 * Runtime.getRuntime().availableProcessors());
    publicPages = new Allowance(places, line, patience);
    workspace = new Allowance(places, line, patience);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var method = request.getMethod();
    return !method.equals("GET") && !method.equals("HEAD") || under(AT_HAND, request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var allowance = atWork(request) ? workspace : publicPages;
    if (!allowance.enter()) {
      report();
      fullHouse.answer(request, response);
      return;
    }
    var inside = new AtomicBoolean(true);
    Runnable leave =
        () -> {
          if (inside.getAndSet(false)) allowance.leave();
        };
    var page = new HeldPage(response, leave);
    try {
      chain.doFilter(request, page);
    } finally {
      leave.run();
    }
    page.send();
  }

  /** Who signs in, and who has a session: what strangers ask of the workspace is the public's. */
  private boolean atWork(HttpServletRequest request) {
    return under(SIGN_IN, request) || under(AT_WORK, request) && hasSession(request);
  }

  private boolean hasSession(HttpServletRequest request) {
    var cookies = request.getCookies();
    if (cookies == null) return false;
    for (var cookie : cookies) if (cookie.getName().equals(sessionCookie)) return true;
    return false;
  }

  private static boolean under(List<String> beginnings, HttpServletRequest request) {
    var path = request.getRequestURI();
    var context = request.getContextPath().length();
    for (var beginning : beginnings) if (path.startsWith(beginning, context)) return true;
    return false;
  }

  /** Once a minute at most: what is said of a crowd must not become one. */
  private void report() {
    turnedAway.incrementAndGet();
    var due = nextReport.get();
    var now = System.nanoTime();
    if (now - due < 0 || !nextReport.compareAndSet(due, now + TimeUnit.MINUTES.toNanos(1))) return;
    log.warn("Too many at once: {} were asked to come back", turnedAway.getAndSet(0));
  }
}
