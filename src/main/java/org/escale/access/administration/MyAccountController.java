package org.escale.access.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.util.Locale;
import org.escale.access.Accounts;
import org.escale.access.Credentials;
import org.escale.access.SignedIn;
import org.escale.access.password.ChoosePassword;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: name, language, password. */
@Controller
@RequestMapping("/compte")
@PreAuthorize("isAuthenticated()")
class MyAccountController {
  private final Accounts accounts;
  private final Credentials credentials;
  private final LocaleResolver locales;
  private final MessageSource messages;

  MyAccountController(
      Accounts accounts, Credentials credentials, LocaleResolver locales, MessageSource messages) {
    this.accounts = accounts;
    this.credentials = credentials;
    this.locales = locales;
    this.messages = messages;
  }

  @GetMapping
  String show(@AuthenticationPrincipal SignedIn who, Model model) {
    model.addAttribute("choice", ChoosePassword.blank());
    return page(who, model);
  }

  @PostMapping
  String describe(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam String displayName,
      @RequestParam String language,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes outcome) {
    var locale = Locale.of(language.equals("en") ? "en" : "fr");
    if (displayName.isBlank() || displayName.length() > 200) {
      outcome.addFlashAttribute("refused", said("access.me.name-missing", locale));
      return "redirect:/compte";
    }
    credentials.describeSelf(who.id(), displayName, locale);
    locales.setLocale(request, response, locale);
    outcome.addFlashAttribute("done", said("access.me.saved", locale));
    return "redirect:/compte";
  }

  @PostMapping("/mot-de-passe")
  String changePassword(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam String current,
      @Valid @ModelAttribute("choice") ChoosePassword choice,
      BindingResult errors,
      HttpSession session,
      Locale locale,
      Model model,
      RedirectAttributes outcome) {
    if (errors.hasErrors()) return page(who, model);
    if (!credentials.changePassword(who.id(), current, choice.chosen(), session.getId())) {
      model.addAttribute("currentWrong", true);
      return page(who, model);
    }
    outcome.addFlashAttribute("done", said("access.me.password-changed", locale));
    return "redirect:/compte";
  }

  /** The language was switched after a refused change. */
  @GetMapping("/mot-de-passe")
  String again() {
    return "redirect:/compte";
  }

  private String page(SignedIn who, Model model) {
    model.addAttribute("account", accounts.get(who.id()));
    return "access/me";
  }

  private String said(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
