package org.escale.attendance.aside;

import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import org.escale.attendance.sealed.SealedBodies;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening, or giving up, what a revoked tablet has handed over. */
@Controller
@RequestMapping("/gestion/tablettes/mises-a-l-ecart/journal/{body}")
@PreAuthorize("hasAuthority('ATTENDANCE_MANAGE')")
class SealedBodyController {
  private final SealedBodies bodies;
  private final MessageSource messages;

  SealedBodyController(SealedBodies bodies, MessageSource messages) {
    this.bodies = bodies;
    this.messages = messages;
  }

  @PostMapping("/ouverture")
  String open(@PathVariable UUID body, Principal who, Locale locale, RedirectAttributes redirect) {
    bodies.open(body, who.getName());
    return say("tablets.aside.counted", locale, redirect);
  }

  @PostMapping("/rejet")
  String leaveOut(
      @PathVariable UUID body, Principal who, Locale locale, RedirectAttributes redirect) {
    bodies.leaveOut(body, who.getName());
    return say("tablets.aside.given-up", locale, redirect);
  }

  private String say(String key, Locale locale, RedirectAttributes redirect) {
    redirect.addFlashAttribute("done", messages.getMessage(key, null, locale));
    return "redirect:/gestion/tablettes/mises-a-l-ecart";
  }
}
