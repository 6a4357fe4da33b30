package org.escale.portal.procedures;

import jakarta.validation.Valid;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the authority adds, changes, hides and orders the life events. */
@Controller
@RequestMapping("/gestion/portail/rubriques")
@PreAuthorize("hasAuthority('PORTAL_EDIT')")
class LifeEventDeskController {
  private final Procedures procedures;
  private final MessageSource messages;

  LifeEventDeskController(Procedures procedures, MessageSource messages) {
    this.procedures = procedures;
    this.messages = messages;
  }

  @GetMapping("/nouvelle")
  String blank(Model model) {
    model.addAttribute("form", LifeEventForm.blank());
    return "portal/life-event-form";
  }

  @PostMapping("/nouvelle")
  String add(
      @Valid @ModelAttribute("form") LifeEventForm form,
      BindingResult errors,
      Locale locale,
      RedirectAttributes redirect) {
    if (errors.hasErrors()) return "portal/life-event-form";
    return back(procedures.add(form).title(locale), "added", locale, redirect);
  }

  @GetMapping("/{code}")
  String show(@PathVariable String code, Model model) {
    var event = get(code);
    model.addAttribute("form", LifeEventForm.of(event));
    return form(event, model);
  }

  @PostMapping("/{code}")
  String change(
      @PathVariable String code,
      @Valid @ModelAttribute("form") LifeEventForm form,
      BindingResult errors,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    var now = get(code);
    if (errors.hasErrors()) return form(now, model);
    try {
      var after = form.change(now);
      procedures.change(now, after);
      return back(after.title(locale), "changed", locale, redirect);
    } catch (ChangedMeanwhile refusal) {
      errors.reject("portal.procedures.changed-meanwhile");
      return form(now, model);
    }
  }

  @PostMapping("/{code}/visible")
  String show(
      @PathVariable String code,
      @RequestParam boolean shown,
      Locale locale,
      RedirectAttributes redirect) {
    var now = get(code);
    procedures.change(now, now.shown(shown));
    return back(now.title(locale), shown ? "shown" : "hidden", locale, redirect);
  }

  @PostMapping("/{code}/ordre")
  String move(@PathVariable String code, @RequestParam int by) {
    procedures.move(get(code), Integer.signum(by));
    return "redirect:/gestion/portail/demarches";
  }

  @PostMapping("/{code}/reference")
  String restore(@PathVariable String code, Locale locale, RedirectAttributes redirect) {
    var now = get(code);
    procedures.restore(now);
    return back(now.title(locale), "restored", locale, redirect);
  }

  private String form(LifeEvent now, Model model) {
    model.addAttribute("event", now).addAttribute("canRestore", procedures.canRestore(now));
    return "portal/life-event-form";
  }

  private LifeEvent get(String code) {
    return procedures
        .findEvent(code)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, code));
  }

  private String back(String title, String done, Locale locale, RedirectAttributes redirect) {
    redirect.addFlashAttribute(
        "done",
        messages.getMessage("portal.procedures.done." + done, new Object[] {title}, locale));
    return "redirect:/gestion/portail/demarches";
  }
}
