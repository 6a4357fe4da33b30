package org.escale.portal.counters;

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

/** The national directory's file is sent; what follows has its page among the long imports. */
@Controller
@RequestMapping(CounterImports.PAGE)
@PreAuthorize("hasAuthority('PORTAL_EDIT')")
class CounterDeskController {
  private final LongImports imports;
  private final Counters counters;
  private final Authorities authorities;

  CounterDeskController(LongImports imports, Counters counters, Authorities authorities) {
    this.imports = imports;
    this.counters = counters;
    this.authorities = authorities;
  }

  @GetMapping
  String show(@AuthenticationPrincipal SignedIn who, Model model) {
    model
        .addAttribute("count", counters.count())
        .addAttribute("imported", counters.lastImport().orElse(null))
        .addAttribute("runs", imports.latest(CounterImports.KIND, who.email()))
        .addAttribute("zone", authorities.get().zone());
    return "portal/counter-import";
  }

  @PostMapping
  String send(
      @RequestParam("file") MultipartFile file,
      @AuthenticationPrincipal SignedIn who,
      Model model) {
    try {
      return "redirect:/gestion/imports/"
          + imports.send(CounterImports.KIND, who.email(), file, Map.of());
    } catch (UnreadableFile refusal) {
      model.addAttribute("problem", refusal.problem());
      return show(who, model);
    }
  }
}
