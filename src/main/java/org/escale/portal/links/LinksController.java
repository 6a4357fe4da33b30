package org.escale.portal.links;

import java.util.Locale;
import org.escale.territory.Authorities;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The links that the public's pages show: which are dead, where they stand, try one again. */
@Controller
@RequestMapping("/gestion/portail/liens")
@PreAuthorize("hasAuthority('PORTAL_EDIT')")
class LinksController {
  private final Links links;
  private final LinkRounds rounds;
  private final Authorities authorities;
  private final MessageSource messages;

  LinksController(Links links, LinkRounds rounds, Authorities authorities, MessageSource messages) {
    this.links = links;
    this.rounds = rounds;
    this.authorities = authorities;
    this.messages = messages;
  }

  @GetMapping
  String show(Model model) {
    var all = links.all();
    model
        .addAttribute(
            "attention", all.stream().filter(used -> used.link().state().wantsAttention()).toList())
        .addAttribute(
            "others", all.stream().filter(used -> !used.link().state().wantsAttention()).toList())
        .addAttribute("round", links.lastRound().orElse(null))
        .addAttribute("zone", authorities.get().zone());
    return "portal/links";
  }

  /** Only of links that stand on a page: the program asks no address that somebody just typed. */
  @PostMapping("/verification")
  String again(@RequestParam String url, Locale locale, RedirectAttributes redirect)
      throws InterruptedException {
    if (!links.inUse().containsKey(url)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    var state = rounds.again(url).state();
    redirect.addFlashAttribute(
        state.wantsAttention() ? "refused" : "done",
        messages.getMessage(
            "portal.links.checked",
            new Object[] {
              url, messages.getMessage("portal.links.state." + state.code(), null, locale)
            },
            locale));
    return "redirect:/gestion/portail/liens";
  }
}
