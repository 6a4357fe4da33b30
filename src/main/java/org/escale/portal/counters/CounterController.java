package org.escale.portal.counters;

import java.util.List;
import org.escale.portal.links.Links;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The counters by commune and by what they are there for, and one counter's own page. */
@Controller
@RequestMapping("/guichets")
class CounterController {
  private static final int PAGE = 30;

  private final Counters counters;
  private final CounterWords words;
  private final Links links;

  CounterController(Counters counters, CounterWords words, Links links) {
    this.counters = counters;
    this.words = words;
    this.links = links;
  }

  @GetMapping
  String list(
      @RequestParam(name = "commune", defaultValue = "") String typed,
      @RequestParam(name = "genre", defaultValue = "") String family,
      @RequestParam(name = "page", defaultValue = "1") int page,
      Model model) {
    var families = counters.families();
    var commune = counters.commune(typed).orElse(null);
    var code = commune == null ? null : commune.code();
    var chosen = families.contains(family) ? family : null;
    var count = counters.count(code, chosen);
    var last = Math.max(1, (count + PAGE - 1) / PAGE);
    var at = Math.clamp(page, 1, last);
    model
        .addAttribute("communes", counters.communes())
        .addAttribute("families", families)
        .addAttribute("commune", commune)
        .addAttribute("family", chosen)
        .addAttribute("count", count)
        .addAttribute("counters", counters.page(code, chosen, (at - 1) * PAGE, PAGE))
        .addAttribute("page", at)
        .addAttribute("last", last)
        .addAttribute("imported", counters.lastImport().orElse(null));
    return "portal/counters";
  }

  @GetMapping("/{id:[A-Za-z0-9_-]{1,64}}")
  String show(@PathVariable String id, Model model) {
    var seen =
        counters.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, id));
    model
        .addAttribute("seen", seen)
        .addAttribute("counter", seen.counter())
        .addAttribute("lines", words.lines(seen.counter().hours()))
        .addAttribute("dead", dead(seen.counter().website()))
        .addAttribute("imported", counters.lastImport().orElse(null));
    return "portal/counter";
  }

  private boolean dead(@Nullable String url) {
    return url != null && links.dead(List.of(url)).containsKey(url);
  }
}
