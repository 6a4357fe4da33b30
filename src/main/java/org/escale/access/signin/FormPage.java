package org.escale.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * The page of the workspace that a refused form was sent from, as the browser says it: where its
 * author wants to be again after signing in. Other addresses, of this site or another, do not
 * count, so that nobody is led away.
 */
final class FormPage {
  /** Where the security filters look for the page that was asked for before signing in. */
  private static final String ASKED_FOR = "SPRING_SECURITY_SAVED_REQUEST";

  private static final Pattern WORKSPACE = Pattern.compile("/(gestion|bord|compte)(/[^\\\\]*)?");

  private FormPage() {}

  static void remember(HttpServletRequest request) {
    find(request)
        .ifPresent(
            page -> request.getSession().setAttribute(ASKED_FOR, new SimpleSavedRequest(page)));
  }

  /** Its path and query, without the address of the site. */
  static Optional<String> find(HttpServletRequest request) {
    var referrer = request.getHeader(HttpHeaders.REFERER);
    var site = request.getRequestURL().toString();
    site = site.substring(0, site.length() - request.getRequestURI().length());
    site += request.getContextPath();
    if (referrer == null || !referrer.startsWith(site + "/")) return Optional.empty();
    try {
      var page = URI.create(referrer.substring(site.length()));
      if (page.getRawAuthority() != null || !WORKSPACE.matcher(page.getPath()).matches()) {
        return Optional.empty();
      }
      var query = page.getRawQuery();
      return Optional.of(page.getRawPath() + (query == null ? "" : "?" + query));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
