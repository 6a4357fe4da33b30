package org.escale.portal.embed;

import java.util.Locale;
import org.escale.portal.nearby.Guide;
import org.escale.portal.whereabouts.Locality;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;

/** How a town hall puts the list onto its own site: the code to copy, and what there is besides. */
@Controller
class EmbedController {
  private static final int PIXELS_A_LINE = 110;
  private static final int PIXELS_BESIDES = 220;

  private final Guide guide;
  private final MessageSource messages;

  EmbedController(Guide guide, MessageSource messages) {
    this.guide = guide;
    this.messages = messages;
  }

  @GetMapping("/communes/{code:[0-9][0-9AB][0-9]{3}}/integrer")
  String how(
      @PathVariable String code,
      @RequestParam(defaultValue = "" + ListController.LINES) String lignes,
      Locale locale,
      Model model) {
    var commune =
        guide
            .gazetteer()
            .commune(code)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, code));
    var lines = ListController.lines(lignes);
    var site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    model.addAttribute("commune", commune);
    model.addAttribute("site", site);
    model.addAttribute("lines", lines);
    model.addAttribute("mostLines", ListController.MOST_LINES);
    model.addAttribute("code", code(commune, lines, site, locale));
    return "portal/embed";
  }

  /** To be pasted into a page: it names itself to those who hear it, and loads when it is seen. */
  private String code(Locality commune, int lines, String site, Locale locale) {
    var title =
        messages.getMessage("portal.embed.frame-title", new Object[] {commune.name()}, locale);
    var address = site + "/communes/" + commune.code() + "/liste?lignes=" + lines;
    if (locale.getLanguage().equals("en")) address += "&amp;langue=en";
    return """
    <iframe src="%s" title="%s" width="100%%" height="%d" loading="lazy" style="border:0"></iframe>\
    """
        .formatted(
            address,
            HtmlUtils.htmlEscape(title, "UTF-8"),
            PIXELS_BESIDES + lines * 2 * PIXELS_A_LINE);
  }
}
