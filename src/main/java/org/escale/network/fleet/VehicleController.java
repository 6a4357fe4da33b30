package org.escale.network.fleet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.escale.network.VehicleCodeTaken;
import org.escale.network.Vehicles;
import org.escale.territory.Authorities;
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

/** One vehicle: the form, what it carries, when it is out. */
@Controller
@RequestMapping("/gestion/reseau/vehicules")
@PreAuthorize("hasAuthority('TERRITORY_READ')")
class VehicleController {
  private final Vehicles vehicles;
  private final Authorities authorities;
  private final MessageSource messages;
  private final Clock clock;

  VehicleController(
      Vehicles vehicles, Authorities authorities, MessageSource messages, Clock clock) {
    this.vehicles = vehicles;
    this.authorities = authorities;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/nouveau")
  @PreAuthorize("hasAuthority('NETWORK_EDIT')")
  String blank(Model model) {
    model.addAttribute("form", VehicleForm.blank());
    return "network/vehicle-new";
  }

  @PostMapping
  @PreAuthorize("hasAuthority('NETWORK_EDIT')")
  String add(
      @ModelAttribute("form") VehicleForm form,
      BindingResult errors,
      Locale locale,
      RedirectAttributes redirect) {
    return save(UUID.randomUUID(), form, errors, locale, redirect)
        ? "redirect:/gestion/reseau"
        : "network/vehicle-new";
  }

  @GetMapping("/{id}")
  String show(@PathVariable UUID id, Model model) {
    model.addAttribute("form", VehicleForm.of(vehicles.get(id)));
    return page(id, model);
  }

  @PostMapping("/{id}")
  @PreAuthorize("hasAuthority('NETWORK_EDIT')")
  String change(
      @PathVariable UUID id,
      @ModelAttribute("form") VehicleForm form,
      BindingResult errors,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    vehicles.get(id);
    return save(id, form, errors, locale, redirect)
        ? "redirect:/gestion/reseau/vehicules/" + id
        : page(id, model);
  }

  private boolean save(
      UUID id, VehicleForm form, BindingResult errors, Locale locale, RedirectAttributes redirect) {
    var vehicle = form.read(id, errors);
    if (vehicle == null) return false;
    try {
      vehicles.put(vehicle);
    } catch (VehicleCodeTaken refusal) {
      errors.rejectValue("code", "network.vehicle.code-taken");
      return false;
    }
    var name = new Object[] {vehicle.name()};
    redirect.addFlashAttribute("done", messages.getMessage("network.vehicle.saved", name, locale));
    return true;
  }

  private String page(UUID id, Model model) {
    model.addAttribute("vehicle", vehicles.get(id));
    model.addAttribute("equipment", vehicles.equipment(id));
    var today = LocalDate.ofInstant(clock.instant(), authorities.get().zone());
    var out =
        vehicles.unavailabilities(id).stream()
            .collect(Collectors.partitioningBy(days -> days.lastDay().isBefore(today)));
    model.addAttribute("outAhead", out.get(false));
    model.addAttribute("outBefore", out.get(true));
    return "network/vehicle";
  }
}
