package org.escale.network.places;

import java.util.Locale;
import org.escale.network.Stop;
import org.escale.network.Stops;
import org.escale.territory.Communes;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One stop: added, corrected, retired, put back into use. */
@Controller
@RequestMapping("/gestion/reseau/arrets")
@PreAuthorize("hasAuthority('NETWORK_EDIT')")
class StopController {
  private final Stops stops;
  private final Communes communes;
  private final MessageSource messages;

  StopController(Stops stops, Communes communes, MessageSource messages) {
    this.stops = stops;
    this.communes = communes;
    this.messages = messages;
  }

  @GetMapping("/nouveau")
  String blank(@RequestParam(name = "commune", defaultValue = "") String code, Model model) {
    model.addAttribute("form", StopForm.in(code));
    return newPage(model);
  }

  @PostMapping
  String add(
      @ModelAttribute("form") StopForm form,
      BindingResult errors,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    var read = form.read(communes.find(form.communeCode()).orElse(null), errors);
    if (read == null) return newPage(model);
    return saved(stops.add(read).name(), locale, redirect);
  }

  @GetMapping("/{id}")
  @PreAuthorize("hasAuthority('TERRITORY_READ')")
  String show(@PathVariable String id, Model model) {
    var stop = stops.get(id);
    model.addAttribute("form", StopForm.of(stop));
    return page(stop, model);
  }

  @PostMapping("/{id}")
  String change(
      @PathVariable String id,
      @ModelAttribute("form") StopForm form,
      BindingResult errors,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    var stop = stops.get(id);
    var read = form.read(communes.get(stop.communeCode()), errors);
    if (read == null) return page(stop, model);
    stops.put(
        new Stop(
            id,
            stop.communeCode(),
            read.name(),
            read.address(),
            read.lat(),
            read.lon(),
            stop.active()));
    return saved(read.name(), locale, redirect);
  }

  @PostMapping("/{id}/retrait")
  String retire(@PathVariable String id, Locale locale, RedirectAttributes redirect) {
    stops.retire(id);
    redirect.addFlashAttribute(
        "done", messages.getMessage("network.stop.was-retired", null, locale));
    return "redirect:/gestion/reseau/arrets/" + id;
  }

  @PostMapping("/{id}/remise")
  String reopen(@PathVariable String id, Locale locale, RedirectAttributes redirect) {
    stops.reopen(id);
    redirect.addFlashAttribute(
        "done", messages.getMessage("network.stop.was-reopened", null, locale));
    return "redirect:/gestion/reseau/arrets/" + id;
  }

  private String saved(String name, Locale locale, RedirectAttributes redirect) {
    redirect.addFlashAttribute(
        "done", messages.getMessage("network.stop.saved", new Object[] {name}, locale));
    return "redirect:/gestion/reseau";
  }

  private String newPage(Model model) {
    model.addAttribute("communes", communes.all());
    return "network/stop-new";
  }

  private String page(Stop stop, Model model) {
    model.addAttribute("stop", stop);
    model.addAttribute("commune", communes.get(stop.communeCode()));
    return "network/stop";
  }
}
