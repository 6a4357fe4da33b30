package org.escale.network.federation;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.escale.access.SignedIn;
import org.escale.network.Place;
import org.escale.network.Places;
import org.escale.territory.Authorities;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Places that look alike, side by side, for somebody to decide. */
@Controller
@RequestMapping("/gestion/reseau/federation/doublons")
@PreAuthorize("hasAuthority('NETWORK_EDIT')")
class DuplicateController {
  private static final int A_PAGE = 20;
  private static final int DECISIONS = 50;

  private final Duplicates duplicates;
  private final Places places;
  private final Authorities authorities;
  private final MessageSource messages;

  DuplicateController(
      Duplicates duplicates, Places places, Authorities authorities, MessageSource messages) {
    this.duplicates = duplicates;
    this.places = places;
    this.authorities = authorities;
    this.messages = messages;
  }

  /** Two places as they are shown. */
  record Shown(Likeness.Pair pair, Place one, Place other) {
    public List<Place> both() {
      return List.of(one, other);
    }
  }

  @GetMapping
  String show(@RequestParam(defaultValue = "1") int page, Model model) {
    var proposed = duplicates.proposed();
    int pages = Math.max(1, (proposed.size() + A_PAGE - 1) / A_PAGE);
    int at = Math.clamp(page, 1, pages);
    var shown =
        proposed.stream()
            .skip((long) (at - 1) * A_PAGE)
            .limit(A_PAGE)
            .map(pair -> new Shown(pair, places.get(pair.one()), places.get(pair.other())))
            .toList();
    model.addAttribute("total", proposed.size());
    model.addAttribute("shown", shown);
    model.addAttribute("page", at);
    model.addAttribute("pages", pages);
    model.addAttribute("decisions", duplicates.decisions(DECISIONS));
    model.addAttribute("zone", authorities.get().zone());
    return "network/duplicates";
  }

  @PostMapping("/meme-lieu")
  String same(
      @RequestParam UUID kept,
      @RequestParam UUID duplicate,
      @AuthenticationPrincipal SignedIn who,
      Locale locale,
      RedirectAttributes redirect) {
    var done = duplicates.same(duplicate, kept, who.email());
    return back(done ? "done" : "refused", done ? "same-done" : "decided", locale, redirect);
  }

  @PostMapping("/deux-lieux")
  String different(
      @RequestParam UUID one,
      @RequestParam UUID other,
      @AuthenticationPrincipal SignedIn who,
      Locale locale,
      RedirectAttributes redirect) {
    duplicates.different(one, other, who.email());
    return back("done", "different-done", locale, redirect);
  }

  @PostMapping("/annulation")
  String undo(
      @RequestParam UUID one,
      @RequestParam UUID other,
      @RequestParam boolean same,
      Locale locale,
      RedirectAttributes redirect) {
    if (same) duplicates.undoSame(one);
    else duplicates.undoDifferent(one, other);
    return back("done", "undone", locale, redirect);
  }

  private String back(String kind, String key, Locale locale, RedirectAttributes redirect) {
    redirect.addFlashAttribute(
        kind, messages.getMessage("federation.duplicates." + key, null, locale));
    return "redirect:/gestion/reseau/federation/doublons";
  }
}
