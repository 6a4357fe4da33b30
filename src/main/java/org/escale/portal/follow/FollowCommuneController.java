package org.escale.portal.follow;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.escale.portal.whereabouts.Localities;
import org.escale.portal.whereabouts.Locality;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Asking to follow a commune. The answer is the same whether or not somebody with that address
 * follows it already, and does not wait for the letter, so that its time tells nothing either.
 */
@Controller
@RequestMapping("/communes/{code:[0-9][0-9AB][0-9]{3}}/suivre")
class FollowCommuneController {
  private static final Logger log = LoggerFactory.getLogger(FollowCommuneController.class);

  /** What a mail server takes: one address, with a domain that has a dot, and no name before it. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[^\\s@<>()\\[\\]\\\\,;:\"]{1,64}@[^\\s@<>()\\[\\]\\\\,;:\"]+\\.[^\\s@.<>]{2,}");

  private static final int LONGEST = 254;

  private final Localities localities;
  private final Followers followers;
  private final FollowLimit limit;
  private final FollowRound round;
  private final FollowMail mail;

  FollowCommuneController(
      Localities localities,
      Followers followers,
      FollowLimit limit,
      FollowRound round,
      FollowMail mail) {
    this.localities = localities;
    this.followers = followers;
    this.limit = limit;
    this.round = round;
    this.mail = mail;
  }

  @ModelAttribute
  void about(@PathVariable String code, Model model) {
    model.addAttribute("commune", commune(code));
    model.addAttribute("byMail", mail.possible());
    model.addAttribute("email", "");
    for (var not : List.of("asked", "wrong", "wait")) model.addAttribute(not, false);
  }

  @GetMapping
  String form(@RequestParam(required = false, defaultValue = "non") String demande, Model model) {
    model.addAttribute("asked", demande.equals("oui") && mail.possible());
    return "portal/follow";
  }

  @PostMapping
  String ask(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String email,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!mail.possible()) return "portal/follow";
    var address = email.strip();
    model.addAttribute("email", address);
    if (!canBeWrittenTo(address)) {
      model.addAttribute("wrong", true);
      return "portal/follow";
    }
    switch (limit.ask(address, request.getRemoteAddr())) {
      case WAIT -> {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        model.addAttribute("wait", true);
        return "portal/follow";
      }
      case SEND -> {
        // kept before it is said so; how long a letter takes is not to tell who follows already
        var follower = followers.ask(code, address, locale);
        Thread.startVirtualThread(() -> write(follower));
      }
      case KEEP_STILL -> {}
    }
    return "redirect:/communes/" + code + "/suivre?demande=oui";
  }

  private void write(UUID follower) {
    try {
      round.answer(follower);
    } catch (RuntimeException e) {
      log.warn("A letter that was asked for waits for the next round", e);
    }
  }

  private static boolean canBeWrittenTo(String address) {
    if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) return false;
    try {
      new InternetAddress(address, true);
      return true;
    } catch (AddressException e) {
      return false;
    }
  }

  private Locality commune(String code) {
    return localities
        .find(code)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, code));
  }
}
