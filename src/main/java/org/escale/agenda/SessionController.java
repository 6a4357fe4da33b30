package org.escale.agenda;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One session: what it is, cancelling it, taking the cancellation back. */
@Controller
@RequestMapping("/gestion/agenda/seances/{id}")
@PreAuthorize("hasAuthority('TERRITORY_READ')")
class SessionController {
  private final Sessions sessions;
  private final Timetable timetable;
  private final MessageSource messages;

  SessionController(Sessions sessions, Timetable timetable, MessageSource messages) {
    this.sessions = sessions;
    this.timetable = timetable;
    this.messages = messages;
  }

  @GetMapping
  String show(@PathVariable UUID id, Model model) {
    model.addAttribute("cancellation", Cancellation.blank());
    return page(id, model);
  }

  /** A form's own address, asked for again: after a reload, or in the other language. */
  @GetMapping({"/annulation", "/reprise"})
  String again(@PathVariable UUID id) {
    return "redirect:/gestion/agenda/seances/" + id;
  }

  @PostMapping("/annulation")
  @PreAuthorize("hasAuthority('AGENDA_EDIT')")
  String cancel(
      @PathVariable UUID id,
      @Valid @ModelAttribute("cancellation") Cancellation cancellation,
      BindingResult errors,
      Model model,
      Locale locale,
      RedirectAttributes after) {
    if (errors.hasErrors()) return page(id, model);
    return change(
        id,
        () -> sessions.cancel(id, Objects.requireNonNull(cancellation.reason())),
        "agenda.session.cancelled-done",
        locale,
        after);
  }

  @PostMapping("/reprise")
  @PreAuthorize("hasAuthority('AGENDA_EDIT')")
  String restore(@PathVariable UUID id, Locale locale, RedirectAttributes after) {
    return change(id, () -> sessions.restore(id), "agenda.session.restored-done", locale, after);
  }

  private String page(UUID id, Model model) {
    model.addAttribute("entry", entry(id));
    return "agenda/session";
  }

  private String change(
      UUID id, Runnable change, String done, Locale locale, RedirectAttributes after) {
    entry(id);
    try {
      change.run();
      after.addFlashAttribute("done", messages.getMessage(done, null, locale));
    } catch (SessionRefusal refusal) {
      after.addFlashAttribute("refused", messages.getMessage(refusal.messageKey(), null, locale));
    }
    return "redirect:/gestion/agenda/seances/" + id;
  }

  private TimetableEntry entry(UUID id) {
    return timetable
        .find(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "session " + id));
  }
}
