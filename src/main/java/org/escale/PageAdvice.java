package org.escale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.escale.access.ContentPolicy;
import org.escale.territory.Authorities;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the frame around every page shows: whose site it is, where one stands, the other language.
 */
@ControllerAdvice
class PageAdvice {
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
    var link = UriComponentsBuilder.fromPath(request.getRequestURI());
    if (request.getMethod().equals("GET") && request.getQueryString() != null) {
      link.query(request.getQueryString());
    }
    return link.replaceQueryParam(WebConfiguration.LANGUAGE_PARAMETER, other)
        .build(true)
        .toUriString();
  }
}
