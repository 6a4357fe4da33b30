package org.escale.network.inventory;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.escale.tabular.CsvWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The equipment as a list, on the page and as CSV. */
@Controller
@PreAuthorize("hasAuthority('TERRITORY_READ')")
class ItemListController {
  private static final int PAGE = 50;
  private static final int NAMED = 3;
  private static final int MOST = 100_000;

  private final Items items;
  private final ItemSheet sheet;

  ItemListController(Items items, ItemSheet sheet) {
    this.items = items;
    this.sheet = sheet;
  }

  @GetMapping("/gestion/reseau/materiel")
  String all(
      @RequestParam(defaultValue = "") String mots,
      @RequestParam(defaultValue = "") String type,
      @RequestParam(required = false) @Nullable UUID lieu,
      @RequestParam(defaultValue = "") String etat,
      @RequestParam(defaultValue = "") String quoi,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    var asked = new ItemFilter(mots, type, lieu, etat, quoi);
    int found = items.count(asked);
    int pages = Math.max(1, (found + PAGE - 1) / PAGE);
    int shown = Math.clamp(page, 1, pages);
    var elsewhere = new ItemFilter(null, null, null, null, "elsewhere");
    model
        .addAttribute("asked", asked)
        .addAttribute("total", items.count(ItemFilter.ALL))
        .addAttribute("elsewhere", items.count(elsewhere))
        .addAttribute("elsewhereNamed", named(items.page(elsewhere, 0, NAMED + 1)))
        .addAttribute("found", found)
        .addAttribute("page", shown)
        .addAttribute("pages", pages)
        .addAttribute("categories", Item.CATEGORIES)
        .addAttribute("states", Item.STATES)
        .addAttribute("sites", items.sites())
        .addAttribute("items", items.page(asked, (shown - 1) * PAGE, PAGE));
    return "network/items";
  }

  /** The first of them by their labels. */
  private static String named(List<ListedItem> some) {
    return some.stream()
            .limit(NAMED)
            .map(listed -> named(listed.item()))
            .collect(Collectors.joining(", "))
        + (some.size() > NAMED ? "…" : "");
  }

  private static String named(Item item) {
    return item.tag() == null ? item.label() : item.label() + " (" + item.tag() + ")";
  }

  @GetMapping("/gestion/reseau/materiel.csv")
  ResponseEntity<byte[]> csv(
      @RequestParam(defaultValue = "") String mots,
      @RequestParam(defaultValue = "") String type,
      @RequestParam(required = false) @Nullable UUID lieu,
      @RequestParam(defaultValue = "") String etat,
      @RequestParam(defaultValue = "") String quoi,
      Locale locale) {
    var asked = items.page(new ItemFilter(mots, type, lieu, etat, quoi), 0, MOST);
    var disposition = ContentDisposition.attachment().filename("materiel.csv").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, CsvWriter.MEDIA_TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(CsvWriter.write(sheet.of(asked, locale)));
  }
}
