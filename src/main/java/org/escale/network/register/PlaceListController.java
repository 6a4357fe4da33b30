package org.escale.network.register;

import java.util.Arrays;
import org.escale.access.SignedIn;
import org.escale.network.PlaceFilter;
import org.escale.network.PlaceKind;
import org.escale.network.PlaceLife;
import org.escale.network.Places;
import org.escale.territory.Communes;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of places, by name, a page at a time. */
@Controller
class PlaceListController {
  private static final int ON_A_PAGE = 50;

  private final Places places;
  private final Communes communes;

  PlaceListController(Places places, Communes communes) {
    this.places = places;
    this.communes = communes;
  }

  /** A commune's agent sees her own commune first. */
  @GetMapping("/gestion/reseau/lieux")
  @PreAuthorize("hasAuthority('TERRITORY_READ')")
  String list(
      @RequestParam(required = false) @Nullable String mots,
      @RequestParam(required = false) @Nullable String commune,
      @RequestParam(required = false) @Nullable String nature,
      @RequestParam(required = false) @Nullable String etat,
      @RequestParam(defaultValue = "false") boolean brouillons,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn who,
      Model model) {
    var asked =
        new PlaceFilter(
            mots, commune == null ? who.communeCode() : commune, nature, etat, brouillons);
    int found = places.count(asked);
    int pages = Math.max(1, (found + ON_A_PAGE - 1) / ON_A_PAGE);
    int shown = Math.clamp(page, 1, pages);
    model
        .addAttribute("asked", asked)
        .addAttribute("found", found)
        .addAttribute("total", places.count(PlaceFilter.ALL))
        .addAttribute("places", places.page(asked, (shown - 1) * ON_A_PAGE, ON_A_PAGE))
        .addAttribute("page", shown)
        .addAttribute("pages", pages)
        .addAttribute("communes", communes.all())
        .addAttribute("kinds", Arrays.asList(PlaceKind.values()))
        .addAttribute("lives", Arrays.asList(PlaceLife.values()));
    return "network/places";
  }
}
