package org.escale.portal.site;

import org.escale.attendance.residents.Retentions;
import org.escale.territory.Authorities;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What every public site says of itself: how accessible it is, what it keeps, what it is made of.
 */
@Controller
class LegalController {
  private final Authorities authorities;
  private final Retentions retentions;
  private final String sourceUrl;

  /**
   * @param sourceUrl where the source of the running version is published; the licence asks whoever
   *     changes the program to say so
   */
  LegalController(
      Authorities authorities,
      Retentions retentions,
      @Value("${escale.source-url:}") String sourceUrl) {
    this.authorities = authorities;
    this.retentions = retentions;
    this.sourceUrl = sourceUrl;
  }

  @ModelAttribute
  void contact(Model model) {
    model.addAttribute("contact", authorities.get().contact());
  }

  @GetMapping("/accessibilite")
  String accessibility() {
    return "portal/accessibility";
  }

  @GetMapping("/confidentialite")
  String privacy(Model model) {
    model.addAttribute("kept", retentions.months());
    return "portal/privacy";
  }

  @GetMapping("/code-source")
  String source(Model model) {
    model.addAttribute("sourceUrl", sourceUrl.isBlank() ? null : sourceUrl);
    return "portal/source";
  }
}
