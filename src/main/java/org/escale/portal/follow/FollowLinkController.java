package org.escale.portal.follow;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The pages that the links in letters lead to. Opening one does nothing: programs that look for
 * dangerous mail open every link. It takes the button, or a mail program's own (RFC 8058), which
 * has no page and no cookie.
 */
@Controller
@RequestMapping("/suivi")
class FollowLinkController {
  private static final String PAGE = "portal/follow-link";

  private final Followers followers;

  FollowLinkController(Followers followers) {
    this.followers = followers;
  }

  @GetMapping("/confirmer/{secret}")
  String confirming(@PathVariable String secret, Model model, HttpServletResponse response) {
    var follower = followers.find(secret, Purpose.CONFIRM);
    var done = follower.filter(Follower::confirmed).isPresent();
    return page(follower, done ? "confirmed" : "confirm", model, response);
  }

  @PostMapping("/confirmer/{secret}")
  String confirm(@PathVariable String secret, Model model, HttpServletResponse response) {
    return page(followers.confirm(secret), "confirmed", model, response);
  }

  @GetMapping("/quitter/{secret}")
  String leaving(@PathVariable String secret, Model model, HttpServletResponse response) {
    return page(followers.find(secret, Purpose.LEAVE), "leave", model, response);
  }

  @PostMapping("/quitter/{secret}")
  String leave(@PathVariable String secret, Model model, HttpServletResponse response) {
    return page(followers.leave(secret), "left", model, response);
  }

  private static String page(
      Optional<Follower> follower, String step, Model model, HttpServletResponse response) {
    model.addAttribute("follower", follower.orElse(null));
    model.addAttribute("step", follower.isPresent() ? step : "spent");
    if (follower.isEmpty()) response.setStatus(HttpStatus.GONE.value());
    return PAGE;
  }
}
