package org.escale.network.inventory;

import java.util.Map;
import org.escale.access.SignedIn;
import org.escale.tabular.UnreadableFile;
import org.escale.tabular.background.LongImports;
import org.escale.territory.Authorities;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A table of equipment is sent; what follows has its page among the long imports. */
@Controller
@RequestMapping("/gestion/reseau/materiel/import")
@PreAuthorize("hasAuthority('NETWORK_EDIT')")
class ItemIntakeController {
  private final LongImports imports;
  private final Authorities authorities;

  ItemIntakeController(LongImports imports, Authorities authorities) {
    this.imports = imports;
    this.authorities = authorities;
  }

  @GetMapping
  String ask(@AuthenticationPrincipal SignedIn who, Model model) {
    model.addAttribute("runs", imports.latest(ItemImport.KIND, who.email()));
    model.addAttribute("zone", authorities.get().zone());
    return "network/item-import";
  }

  @PostMapping
  String send(
      @RequestParam("file") MultipartFile file,
      @AuthenticationPrincipal SignedIn who,
      Model model) {
    try {
      return "redirect:/gestion/imports/"
          + imports.send(ItemImport.KIND, who.email(), file, Map.of());
    } catch (UnreadableFile refusal) {
      model.addAttribute("problem", refusal.problem());
      return ask(who, model);
    }
  }
}
