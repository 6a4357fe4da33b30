package org.escale.territory.register;

import java.util.Locale;
import org.escale.territory.Commune;
import org.escale.territory.Communes;
import org.escale.territory.TerritoryMap.Mark;
import org.escale.territory.TerritoryMaps;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One commune: what is known of it, and the form to correct it. */
@Controller
@RequestMapping("/gestion/territoire/communes/{code}")
@PreAuthorize("hasAuthority('TERRITORY_READ')")
class CommuneController {
  private final Communes communes;
  private final TerritoryMaps maps;
  private final MessageSource messages;

  CommuneController(Communes communes, TerritoryMaps maps, MessageSource messages) {
    this.communes = communes;
    this.maps = maps;
    this.messages = messages;
  }

  @GetMapping
  String show(@PathVariable String code, Model model) {
    var commune = communes.get(code);
    model.addAttribute("form", CommuneForm.of(commune));
    return page(commune, model);
  }

  @PostMapping
  @PreAuthorize("hasAuthority('TERRITORY_EDIT')")
  String change(
      @PathVariable String code,
      @ModelAttribute("form") CommuneForm form,
      BindingResult errors,
      Model model,
      Locale locale,
      RedirectAttributes redirect) {
    var known = communes.get(code);
    var read = form.read(code, errors);
    if (read == null) return page(known, model);
    communes.change(read);
    redirect.addFlashAttribute(
        "done", messages.getMessage("territory.commune.saved", new Object[] {read.name()}, locale));
    return "redirect:/gestion/territoire";
  }

  private String page(Commune commune, Model model) {
    model.addAttribute("commune", commune);
    var map =
        maps.draw(commune.name())
            .communes(other ->
                new Mark(other.code().equals(commune.code()) ? "map-here" : "", other.name(), null))
            .build();
    model.addAttribute("map", map);
    return "territory/commune";
  }
}
