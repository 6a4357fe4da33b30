package org.escale.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.escale.access.Credentials;
import org.escale.access.letter.Letters;
import org.escale.access.signin.SignInSlowdown.Door;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Asking for a new password. The answer is the same whether or not there is such an account, and
 * does not wait for the work to be done, so that its time tells nothing either.
 */
@Controller
@RequestMapping("/mot-de-passe")
class ForgottenPasswordController {
  private final Credentials credentials;
  private final Letters letters;
  private final SignInSlowdown slowdown;

  ForgottenPasswordController(Credentials credentials, Letters letters, SignInSlowdown slowdown) {
    this.credentials = credentials;
    this.letters = letters;
    this.slowdown = slowdown;
  }

  @GetMapping
  String form(Model model) {
    model.addAttribute("email", "");
    return "access/forgotten";
  }

  @PostMapping
  String ask(@RequestParam String email, HttpServletRequest request, Model model) {
    model.addAttribute("email", email);
    if (email.isBlank() || email.length() > 100) return "access/forgotten";
    var wait = slowdown.attempt(Door.FORGOTTEN, email, request.getRemoteAddr());
    if (wait.isPositive()) {
      model.addAttribute("wait", new SlowedDown(wait).seconds());
      return "access/forgotten";
    }
    var byMail = letters.canSend() && letters.publicAddress().isPresent();
    Thread.startVirtualThread(() -> help(email));
    model.addAttribute("asked", byMail ? "access.forgotten.mailed" : "access.forgotten.noted");
    return "access/forgotten";
  }

  private void help(String email) {
    var site = letters.publicAddress();
    var sent =
        letters.canSend()
            && site.isPresent()
            && credentials
                .forgotten(email)
                .filter(link -> letters.send(link, site.get()))
                .isPresent();
    if (!sent) credentials.askForLink(email);
  }
}
