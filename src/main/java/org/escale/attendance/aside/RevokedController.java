package org.escale.attendance.aside;

import java.util.Locale;
import java.util.UUID;
import org.escale.attendance.device.Devices;
import org.escale.attendance.intake.RevokedEvents;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Counting at once what a revoked tablet has handed over, when it was in good hands. */
@Controller
@PreAuthorize("hasAuthority('ATTENDANCE_MANAGE')")
class RevokedController {
  private final RevokedEvents events;
  private final Devices devices;
  private final MessageSource messages;

  RevokedController(RevokedEvents events, Devices devices, MessageSource messages) {
    this.events = events;
    this.devices = devices;
    this.messages = messages;
  }

  @PostMapping("/gestion/tablettes/mises-a-l-ecart/tablette/{device}/comptage")
  String count(@PathVariable UUID device, Locale locale, RedirectAttributes redirect) {
    var found =
        devices.find(device).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    events.count(found);
    redirect.addFlashAttribute("done", messages.getMessage("tablets.aside.counted", null, locale));
    return "redirect:/gestion/tablettes/mises-a-l-ecart";
  }
}
