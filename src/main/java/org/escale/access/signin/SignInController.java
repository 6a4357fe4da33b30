package org.escale.access.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page. The attempt itself is taken by the security filter. */
@Controller
class SignInController {
  @GetMapping("/connexion")
  String signIn(
      @RequestParam(name = "expire", required = false) @Nullable String expired, Model model) {
    model.addAttribute("email", "");
    model.addAttribute("expired", expired != null);
    return "access/sign-in";
  }

  /** What the security filter forwards a failed attempt to. */
  @PostMapping(SignInOutcome.REFUSED)
  String refused(
      @RequestParam(defaultValue = "") String email,
      @RequestAttribute(name = SignInOutcome.WAIT, required = false) @Nullable Long wait,
      @RequestAttribute(name = SignInOutcome.ELSEWHERE, required = false)
          @Nullable Boolean elsewhere,
      Model model) {
    model.addAttribute("email", email);
    // not "demonstration": every page has that one, whether anything was refused or not
    var fromElsewhere = Boolean.TRUE.equals(elsewhere);
    model.addAttribute("elsewhere", fromElsewhere);
    model.addAttribute("wrong", wait == null && !fromElsewhere);
    model.addAttribute("wait", wait);
    return "access/sign-in";
  }

  /** The other language was chosen, or the page was opened again, after a refusal. */
  @GetMapping(SignInOutcome.REFUSED)
  String again() {
    return "redirect:/connexion";
  }
}
