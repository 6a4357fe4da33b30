package org.escale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.escale.access.ContentPolicy;
import org.escale.territory.Authorities;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What the frame around every page shows: whose site it is, where one stands, the other language.
 */
@ControllerAdvice
class PageAdvice {
  private static final String LANGUAGE = WebConfiguration.LANGUAGE_PARAMETER;

  private final Authorities authorities;

  PageAdvice(Authorities authorities) {
    this.authorities = authorities;
  }

  @ModelAttribute
  void frame(HttpServletRequest request, HttpServletResponse response, Model model) {
    var authority = authorities.get();
    response.setHeader(ContentPolicy.HEADER, ContentPolicy.withTilesFrom(authority.tileUrl()));
    model.addAttribute("authorityName", authority.name());
    model.addAttribute("demonstration", authority.demonstration());
    model.addAttribute("currentPath", request.getRequestURI());
    model.addAttribute("languageLink", languageLink(request));
  }

  /**
   * The same page in the other language; a page that answered a form is read again from its
   * address.
   */
  private static String languageLink(HttpServletRequest request) {
    var other = RequestContextUtils.getLocale(request).getLanguage().equals("fr") ? "en" : "fr";
    var query = request.getMethod().equals("GET") ? request.getQueryString() : null;
    // as it came: what a visitor typed need not be well-formed
    var kept =
        query == null
            ? ""
            : Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith(LANGUAGE + "="))
                .map(part -> part + "&")
                .collect(Collectors.joining());
    return request.getRequestURI() + "?" + kept + LANGUAGE + "=" + other;
  }
}
