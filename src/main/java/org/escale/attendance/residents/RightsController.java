package org.escale.attendance.residents;

import java.util.Locale;
import java.util.UUID;
import org.escale.attendance.Audiences;
import org.escale.territory.Authorities;
import org.escale.wording.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** What people may ask for: all that is known of them, on paper or as a file; and to be erased. */
@Controller
@RequestMapping("/gestion/personnes/{id:[0-9a-f-]{36}}")
@PreAuthorize("hasAuthority('RESIDENTS_READ')")
class RightsController {
  private final Accesses accesses;
  private final Erasures erasures;
  private final KnownResidents known;
  private final Audiences audiences;
  private final ToldWords told;
  private final Authorities authorities;
  private final JsonMapper json;
  private final MessageSource messages;
  private final Words words;

  RightsController(
      Accesses accesses,
      Erasures erasures,
      KnownResidents known,
      Audiences audiences,
      ToldWords told,
      Authorities authorities,
      JsonMapper json,
      MessageSource messages,
      Words words) {
    this.accesses = accesses;
    this.erasures = erasures;
    this.known = known;
    this.audiences = audiences;
    this.told = told;
    this.authorities = authorities;
    this.json = json;
    this.messages = messages;
    this.words = words;
  }

  @GetMapping("/acces")
  String print(@PathVariable UUID id, Locale locale, Model model) {
    var file = accesses.handOut(id, locale).orElseThrow(RightsController::nobody);
    model
        .addAttribute("file", file)
        .addAttribute("told", told.of(file.visits(), locale))
        .addAttribute("audiences", audiences.byCode())
        .addAttribute("contact", authorities.get().contact())
        .addAttribute("zone", authorities.get().zone());
    return "attendance/residents/access";
  }

  @GetMapping("/acces.json")
  ResponseEntity<byte[]> file(@PathVariable UUID id, Locale locale) {
    var file = accesses.handOut(id, locale).orElseThrow(RightsController::nobody);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header("Content-Disposition", "attachment; filename=\"" + id + ".json\"")
        .body(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(file));
  }

  @GetMapping("/effacement")
  String beforeErasure(@PathVariable UUID id, Model model) {
    model
        .addAttribute("person", known.find(id).orElseThrow(RightsController::nobody))
        .addAttribute("visits", known.visits(id).size())
        .addAttribute("total", erasures.visitors());
    return "attendance/residents/erasure";
  }

  @PostMapping("/effacement")
  String erase(@PathVariable UUID id, Locale locale, RedirectAttributes redirect) {
    var totals = erasures.erase(id);
    redirect.addFlashAttribute(
        "done",
        messages.getMessage(
            "residents.erased",
            new Object[] {words.number(totals.before()), words.number(totals.after())},
            locale));
    return "redirect:/gestion/personnes";
  }

  private static ResponseStatusException nobody() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
