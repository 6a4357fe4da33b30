package org.escale.portal.embed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.escale.access.ContentPolicy;
import org.escale.portal.nearby.Asked;
import org.escale.portal.nearby.Guide;
import org.escale.portal.nearby.Line;
import org.escale.portal.nearby.Nearby;
import org.escale.portal.whereabouts.Locality;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * The list itself: light, without masthead, script or cookie. It is the only page that other sites
 * may frame, and there is nothing on it to press that changes anything.
 */
@Controller
@RequestMapping("/communes/{code:[0-9][0-9AB][0-9]{3}}/liste")
class ListController {
  static final int LINES = 5;
  static final int MOST_LINES = 15;

  private final Guide guide;
  private final Nearby nearby;

  ListController(Guide guide, Nearby nearby) {
    this.guide = guide;
    this.nearby = nearby;
  }

  /**
   * @param lignes how many openings in the commune, and how many around it
   * @param langue "en" for English; the frame has no say in the reader's own choice
   */
  @GetMapping
  String list(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String lignes,
      @RequestParam(defaultValue = "") String langue,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    speak(langue.equals("en") ? Locale.ENGLISH : Locale.FRENCH, request);
    var commune = commune(code);
    var most = lines(lignes);
    var next = nearby.in(commune, Asked.ANYTHING);
    model.addAttribute("commune", commune);
    model.addAttribute("cancelled", next.cancelledToday());
    model.addAttribute("here", first(next.here(), most));
    model.addAttribute("around", first(next.around(), most));
    response.setHeader(ContentPolicy.HEADER, ContentPolicy.framed());
    return "portal/list";
  }

  /** For this page alone, and without the cookie that keeps a choice. */
  private static void speak(Locale language, HttpServletRequest request) {
    request.setAttribute(CookieLocaleResolver.LOCALE_REQUEST_ATTRIBUTE_NAME, language);
    LocaleContextHolder.setLocale(language);
  }

  static int lines(String wanted) {
    return wanted.matches("[0-9]{1,3}")
        ? Math.clamp(Integer.parseInt(wanted), 1, MOST_LINES)
        : LINES;
  }

  private static List<Line> first(List<Line> lines, int most) {
    return lines.stream().limit(most).toList();
  }

  private Locality commune(String code) {
    return guide
        .gazetteer()
        .commune(code)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, code));
  }
}
