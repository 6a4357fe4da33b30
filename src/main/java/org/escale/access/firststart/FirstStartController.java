package org.escale.access.firststart;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import org.escale.access.password.ChoosePassword;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page that makes the first administrator, and is gone afterwards. */
@Controller
@RequestMapping(FirstStartFilter.PAGE)
class FirstStartController {
  private final FirstStart firstStart;
  private final MessageSource messages;

  FirstStartController(FirstStart firstStart, MessageSource messages) {
    this.firstStart = firstStart;
    this.messages = messages;
  }

  @GetMapping
  String open(Model model) {
    if (!firstStart.pending()) return "redirect:/connexion";
    model.addAttribute("begin", BeginAsAdministrator.blank());
    model.addAttribute("choice", ChoosePassword.blank());
    return "access/first-start";
  }

  @PostMapping
  String begin(
      @Valid @ModelAttribute("begin") BeginAsAdministrator begin,
      BindingResult errors,
      @Valid @ModelAttribute("choice") ChoosePassword choice,
      BindingResult passwordErrors,
      Locale locale,
      RedirectAttributes outcome) {
    if (!firstStart.pending()) return "redirect:/connexion";
    if (errors.hasErrors() || passwordErrors.hasErrors()) return "access/first-start";
    var administrator =
        firstStart.begin(
            Objects.requireNonNull(begin.code()),
            Objects.requireNonNull(begin.email()),
            Objects.requireNonNull(begin.displayName()),
            locale,
            choice.chosen());
    if (administrator.isEmpty()) {
      errors.rejectValue("code", "access.first-start.code-wrong");
      return "access/first-start";
    }
    outcome.addFlashAttribute("done", messages.getMessage("access.first-start.done", null, locale));
    return "redirect:/connexion";
  }
}
