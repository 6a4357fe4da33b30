package org.escale.attendance.residents;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.escale.attendance.Audiences;
import org.escale.territory.Authorities;
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

/**
 * The people who agreed to be known: searched, read, put right. What is searched for travels in the
 * form: a name stands in no address, and so in no history and no proxy's log.
 */
@Controller
@RequestMapping("/gestion/personnes")
@PreAuthorize("hasAuthority('RESIDENTS_READ')")
class ResidentController {
  private static final String ONE = "/{id:[0-9a-f-]{36}}";
  private static final int MOST = 50;

  private final KnownResidents known;
  private final LegalTexts texts;
  private final Corrections corrections;
  private final Audiences audiences;
  private final ToldWords told;
  private final Authorities authorities;
  private final MessageSource messages;

  ResidentController(
      KnownResidents known,
      LegalTexts texts,
      Corrections corrections,
      Audiences audiences,
      ToldWords told,
      Authorities authorities,
      MessageSource messages) {
    this.known = known;
    this.texts = texts;
    this.corrections = corrections;
    this.audiences = audiences;
    this.told = told;
    this.authorities = authorities;
    this.messages = messages;
  }

  @GetMapping
  String show(Model model) {
    model.addAttribute("count", known.count()).addAttribute("query", "");
    return "attendance/residents/residents";
  }

  @PostMapping
  String search(@RequestParam(name = "q", defaultValue = "") String query, Model model) {
    show(model);
    var found = known.search(query, MOST + 1);
    model
        .addAttribute("query", query)
        .addAttribute("found", found.size() > MOST ? found.subList(0, MOST) : found)
        .addAttribute("more", found.size() > MOST)
        .addAttribute("zone", authorities.get().zone());
    return "attendance/residents/residents";
  }

  @GetMapping(ONE)
  String one(@PathVariable UUID id, Locale locale, Model model) {
    var person = get(id);
    model.addAttribute("correction", CorrectPerson.of(person));
    return page(person, locale, model);
  }

  @PostMapping(ONE)
  String correct(
      @PathVariable UUID id,
      @Valid @ModelAttribute("correction") CorrectPerson wanted,
      BindingResult errors,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    var person = get(id);
    if (errors.hasErrors()) return page(person, locale, model);
    try {
      corrections.correct(id, wanted);
    } catch (ParentMissing e) {
      errors.rejectValue("parent", "residents.parent-missing");
      return page(person, locale, model);
    }
    redirect.addFlashAttribute("done", messages.getMessage("residents.corrected", null, locale));
    return "redirect:/gestion/personnes/" + id;
  }

  private String page(Resident person, Locale locale, Model model) {
    var visits = known.visits(person.id());
    model
        .addAttribute("person", person)
        .addAttribute("text", texts.find(person.textCode(), person.textVersion()).orElseThrow())
        .addAttribute("visits", visits)
        .addAttribute("told", told.of(visits, locale))
        .addAttribute("audiences", audiences.byCode())
        .addAttribute("zone", authorities.get().zone());
    return "attendance/residents/resident";
  }

  private Resident get(UUID id) {
    return known.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
