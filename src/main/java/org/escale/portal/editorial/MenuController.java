package org.escale.portal.editorial;

import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which pages stand in the menu, and in which order. */
@Controller
@RequestMapping("/gestion/portail/menu")
@PreAuthorize("hasAuthority('PORTAL_EDIT')")
class MenuController {
  private static final String HERE = "redirect:/gestion/portail/menu";

  private final Menu menu;
  private final Texts texts;

  MenuController(Menu menu, Texts texts) {
    this.menu = menu;
    this.texts = texts;
  }

  @GetMapping
  String show(Model model) {
    var inside = menu.pages();
    var ids = inside.stream().map(Text::id).toList();
    model
        .addAttribute("inside", inside)
        .addAttribute(
            "outside",
            texts.ofKind(TextKind.PAGE).stream().filter(page -> !ids.contains(page.id())).toList())
        .addAttribute("today", texts.today());
    return "portal/menu";
  }

  @PostMapping
  String add(@RequestParam UUID page) {
    menu.add(texts.get(TextKind.PAGE, page));
    return HERE;
  }

  @PostMapping("/{page}/monter")
  String up(@PathVariable UUID page) {
    menu.move(page, true);
    return HERE;
  }

  @PostMapping("/{page}/descendre")
  String down(@PathVariable UUID page) {
    menu.move(page, false);
    return HERE;
  }

  @PostMapping("/{page}/retrait")
  String takeOut(@PathVariable UUID page) {
    menu.takeOut(page);
    return HERE;
  }
}
