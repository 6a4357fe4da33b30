package org.escale.access.signin;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import org.escale.access.Credentials;
import org.escale.access.pass.Purpose;
import org.escale.access.password.ChoosePassword;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the link of an invitation or of a forgotten password opens: the choice of a password. */
@Controller
class PassController {
  private final Credentials credentials;
  private final SignInSlowdown slowdown;
  private final MessageSource messages;

  PassController(Credentials credentials, SignInSlowdown slowdown, MessageSource messages) {
    this.credentials = credentials;
    this.slowdown = slowdown;
    this.messages = messages;
  }

  @GetMapping("/{door:invitation|mot-de-passe}/{secret}")
  String open(
      @PathVariable String door,
      @PathVariable String secret,
      Model model,
      HttpServletResponse response) {
    model.addAttribute("choice", ChoosePassword.blank());
    return page(door, secret, model, response);
  }

  @PostMapping("/{door:invitation|mot-de-passe}/{secret}")
  String choose(
      @PathVariable String door,
      @PathVariable String secret,
      @Valid @ModelAttribute("choice") ChoosePassword choice,
      BindingResult errors,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes outcome) {
    if (errors.hasErrors()) return page(door, secret, model, response);
    var account = credentials.choosePassword(secret, purpose(door), choice.chosen());
    if (account.isEmpty()) return page(door, secret, model, response);
    slowdown.forget(account.get().email());
    outcome.addFlashAttribute("done", messages.getMessage("access.pass.chosen", null, locale));
    return "redirect:/connexion";
  }

  private String page(String door, String secret, Model model, HttpServletResponse response) {
    var account = credentials.findByPass(secret, purpose(door));
    if (account.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_GONE);
      return "access/pass-spent";
    }
    model.addAttribute("account", account.get());
    model.addAttribute("invitation", purpose(door) == Purpose.INVITATION);
    model.addAttribute("address", "/" + door + "/" + secret);
    return "access/choose-password";
  }

  private static Purpose purpose(String door) {
    return door.equals("invitation") ? Purpose.INVITATION : Purpose.PASSWORD;
  }
}
