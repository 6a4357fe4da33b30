package org.escale.portal.procedures;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.escale.portal.counters.CounterKinds;
import org.escale.portal.links.Links;
import org.escale.portal.nearby.Need;
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

/** Where the authority adds, changes, hides and orders the procedures. */
@Controller
@RequestMapping("/gestion/portail/demarches")
@PreAuthorize("hasAuthority('PORTAL_EDIT')")
class ProcedureDeskController {
  private final Procedures procedures;
  private final CounterKinds kinds;
  private final Links links;
  private final MessageSource messages;

  ProcedureDeskController(
      Procedures procedures, CounterKinds kinds, Links links, MessageSource messages) {
    this.procedures = procedures;
    this.kinds = kinds;
    this.links = links;
    this.messages = messages;
  }

  @GetMapping
  String list(Model model) {
    var events = procedures.events();
    Map<String, List<Procedure>> byEvent =
        events.stream().collect(Collectors.toMap(LifeEvent::code, procedures::of));
    model
        .addAttribute("events", events)
        .addAttribute("byEvent", byEvent)
        .addAttribute(
            "dead",
            links.dead(
                byEvent.values().stream()
                    .flatMap(List::stream)
                    .map(Procedure::url)
                    .distinct()
                    .toList()));
    return "portal/procedure-list";
  }

  @GetMapping("/nouvelle")
  String blank(@RequestParam(defaultValue = "") String rubrique, Model model) {
    return form(ProcedureForm.blank(rubrique), model);
  }

  @PostMapping("/nouvelle")
  String add(
      @Valid @ModelAttribute("form") ProcedureForm form,
      BindingResult errors,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    refuseUnknown(form, errors);
    if (errors.hasErrors()) return form(form, model);
    return back(procedures.add(form).title(locale), "added", locale, redirect);
  }

  @GetMapping("/{code}")
  String show(@PathVariable String code, Model model) {
    var procedure = get(code);
    return form(procedure, ProcedureForm.of(procedure), model);
  }

  @PostMapping("/{code}")
  String change(
      @PathVariable String code,
      @Valid @ModelAttribute("form") ProcedureForm form,
      BindingResult errors,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    var now = get(code);
    refuseUnknown(form, errors);
    if (errors.hasErrors()) return form(now, form, model);
    try {
      var after = form.change(now);
      procedures.change(now, after);
      return back(after.title(locale), "changed", locale, redirect);
    } catch (ChangedMeanwhile refusal) {
      errors.reject("portal.procedures.changed-meanwhile");
      return form(now, form, model);
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

  private String form(ProcedureForm form, Model model) {
    model
        .addAttribute("form", form)
        .addAttribute("events", procedures.events())
        .addAttribute("needs", Need.values())
        .addAttribute("kinds", kinds.all());
    return "portal/procedure-form";
  }

  private String form(Procedure now, ProcedureForm form, Model model) {
    model
        .addAttribute("procedure", now)
        .addAttribute("canRestore", procedures.canRestore(now))
        .addAttribute("link", links.dead(List.of(now.url())).get(now.url()));
    return form(form, model);
  }

  /** Lists of the form that somebody has changed by hand. */
  private void refuseUnknown(ProcedureForm form, BindingResult errors) {
    if (Need.of(form.need()).isEmpty()) errors.rejectValue("need", "portal.procedures.choose");
    if (procedures.findEvent(form.eventCode()).isEmpty()) {
      errors.rejectValue("eventCode", "portal.procedures.choose");
    }
  }

  private Procedure get(String code) {
    return procedures
        .find(code)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, code));
  }

  private String back(String title, String done, Locale locale, RedirectAttributes redirect) {
    redirect.addFlashAttribute(
        "done",
        messages.getMessage("portal.procedures.done." + done, new Object[] {title}, locale));
    return "redirect:/gestion/portail/demarches";
  }
}
