package org.escale.attendance.residents;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the legal texts, where a version is added and none is changed. */
@Controller
@RequestMapping("/gestion/personnes/textes")
@PreAuthorize("hasAuthority('RESIDENTS_READ')")
class LegalTextController {
  private static final String NEW = "/{code:[a-z0-9-]+}/nouvelle-version";

  private final LegalTexts texts;
  private final Retentions retentions;
  private final Authorities authorities;
  private final MessageSource messages;

  LegalTextController(
      LegalTexts texts, Retentions retentions, Authorities authorities, MessageSource messages) {
    this.texts = texts;
    this.retentions = retentions;
    this.authorities = authorities;
    this.messages = messages;
  }

  /**
   * A text with its former versions.
   *
   * @param people who are known on its last version
   */
  record Shown(LegalText last, int people, List<Former> former) {}

  /** A version that is no longer shown to anybody new. */
  record Former(LegalText text, int people) {}

  @GetMapping
  String show(Model model) {
    model
        .addAttribute("texts", texts.current().stream().map(this::shown).toList())
        .addAttribute("zone", authorities.get().zone());
    return "attendance/residents/texts";
  }

  @GetMapping(NEW)
  String blank(@PathVariable String code, Model model) {
    model.addAttribute("form", NewVersion.after(last(code)));
    return form(code, model);
  }

  @PostMapping(NEW)
  String add(
      @PathVariable String code,
      @Valid @ModelAttribute("form") NewVersion wanted,
      BindingResult errors,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    if (errors.hasErrors()) return form(code, model);
    try {
      var added = texts.add(wanted);
      redirect.addFlashAttribute(
          "done",
          messages.getMessage("residents.version-added", new Object[] {added.version()}, locale));
      return "redirect:/gestion/personnes/textes";
    } catch (TextRefused refused) {
      model.addAttribute("refused", messages.getMessage(refused.messageKey(), null, locale));
      return form(code, model);
    }
  }

  private String form(String code, Model model) {
    model
        .addAttribute("last", last(code))
        .addAttribute("kept", retentions.months(Retention.IDENTITIES));
    return "attendance/residents/text-form";
  }

  private Shown shown(LegalText last) {
    return new Shown(
        last,
        texts.peopleOn(last),
        texts.versions(last.code()).stream()
            .skip(1)
            .map(text -> new Former(text, texts.peopleOn(text)))
            .toList());
  }

  private LegalText last(String code) {
    return texts.versions(code).stream()
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
