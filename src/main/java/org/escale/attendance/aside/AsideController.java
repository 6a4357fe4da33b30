package org.escale.attendance.aside;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.escale.attendance.Audiences;
import org.escale.attendance.sealed.SealedBodies;
import org.escale.territory.Authorities;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page where the manager judges what was set aside. */
@Controller
@RequestMapping("/gestion/tablettes/mises-a-l-ecart")
@PreAuthorize("hasAuthority('ATTENDANCE_MANAGE')")
class AsideController {
  private static final String HERE = "redirect:/gestion/tablettes/mises-a-l-ecart";

  private final Judgements judgements;
  private final AsideRepository repository;
  private final SealedBodies bodies;
  private final Audiences audiences;
  private final Authorities authorities;
  private final MessageSource messages;
  private final Clock clock;

  AsideController(
      Judgements judgements,
      AsideRepository repository,
      SealedBodies bodies,
      Audiences audiences,
      Authorities authorities,
      MessageSource messages,
      Clock clock) {
    this.judgements = judgements;
    this.repository = repository;
    this.bodies = bodies;
    this.audiences = audiences;
    this.authorities = authorities;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  String show(Model model) {
    var zone = authorities.get().zone();
    model
        .addAttribute("events", judgements.open())
        .addAttribute("returned", bodies.waiting())
        .addAttribute("sessions", repository.sessions(LocalDate.ofInstant(clock.instant(), zone)))
        .addAttribute("audiences", audiences.active())
        .addAttribute("zone", zone);
    return "attendance/device/aside";
  }

  @PostMapping("/{id}/comptage")
  String count(
      @PathVariable UUID id,
      @Valid @ModelAttribute("judgement") Judgement judgement,
      BindingResult errors,
      Principal who,
      Locale locale,
      RedirectAttributes redirect) {
    if (errors.hasErrors()) return say("refused", "tablets.aside.incomplete", locale, redirect);
    judgements.count(id, judgement, who.getName());
    return say("done", "tablets.aside.counted", locale, redirect);
  }

  @PostMapping("/{id}/rejet")
  String leaveOut(
      @PathVariable UUID id, Principal who, Locale locale, RedirectAttributes redirect) {
    judgements.leaveOut(id, who.getName());
    return say("done", "tablets.aside.left-out", locale, redirect);
  }

  @ExceptionHandler
  String judged(AlreadyJudged refusal, Locale locale, RedirectAttributes redirect) {
    return say("refused", "tablets.aside.already", locale, redirect);
  }

  private String say(String tone, String key, Locale locale, RedirectAttributes redirect) {
    redirect.addFlashAttribute(tone, messages.getMessage(key, null, locale));
    return HERE;
  }
}
