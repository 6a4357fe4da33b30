package org.escale.network.fleet;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.escale.network.Unavailability;
import org.escale.network.VehicleAlreadyOut;
import org.escale.network.Vehicles;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What changes around a vehicle: a thing on board, some days out. */
@Controller
@RequestMapping("/gestion/reseau/vehicules/{id}")
@PreAuthorize("hasAuthority('NETWORK_EDIT')")
class FittingController {
  private static final int MOST_THINGS = 10_000;

  private final Vehicles vehicles;
  private final MessageSource messages;

  FittingController(Vehicles vehicles, MessageSource messages) {
    this.vehicles = vehicles;
    this.messages = messages;
  }

  @PostMapping("/equipement")
  String equip(
      @PathVariable UUID id,
      @RequestParam String label,
      @RequestParam @Nullable Integer quantity,
      Locale locale,
      RedirectAttributes redirect) {
    if (label.isBlank() || quantity == null || quantity < 1 || quantity > MOST_THINGS) {
      return back(id, redirect, "refused", said("network.equipment.refused", locale));
    }
    vehicles.addEquipment(id, label.strip(), quantity);
    return back(id, redirect, "done", said("network.equipment.added", locale, label.strip()));
  }

  @PostMapping("/equipement/{equipmentId}/retrait")
  String unequip(
      @PathVariable UUID id,
      @PathVariable UUID equipmentId,
      Locale locale,
      RedirectAttributes redirect) {
    vehicles.removeEquipment(equipmentId);
    return back(id, redirect, "done", said("network.equipment.removed", locale));
  }

  @PostMapping("/arrets-de-service")
  String takeOut(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable LocalDate firstDay,
      @RequestParam(required = false) @Nullable LocalDate lastDay,
      @RequestParam String reason,
      Locale locale,
      RedirectAttributes redirect) {
    if (firstDay == null || lastDay == null || lastDay.isBefore(firstDay) || reason.isBlank()) {
      return back(id, redirect, "refused", said("network.out.refused", locale));
    }
    try {
      vehicles.takeOut(new Unavailability(id, firstDay, lastDay, reason.strip()));
      return back(id, redirect, "done", said("network.out.added", locale));
    } catch (VehicleAlreadyOut refusal) {
      return back(id, redirect, "refused", said("network.out.taken", locale));
    }
  }

  @PostMapping("/arrets-de-service/{firstDay}/annulation")
  String bringBack(
      @PathVariable UUID id,
      @PathVariable LocalDate firstDay,
      Locale locale,
      RedirectAttributes redirect) {
    vehicles.unavailabilities(id).stream()
        .filter(out -> out.firstDay().equals(firstDay))
        .forEach(vehicles::bringBack);
    return back(id, redirect, "done", said("network.out.removed", locale));
  }

  private static String back(UUID id, RedirectAttributes redirect, String how, String words) {
    redirect.addFlashAttribute(how, words);
    return "redirect:/gestion/reseau/vehicules/" + id;
  }

  private String said(String messageKey, Locale locale, Object... arguments) {
    return messages.getMessage(messageKey, arguments, locale);
  }
}
