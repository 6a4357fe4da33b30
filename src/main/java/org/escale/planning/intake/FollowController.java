package org.escale.planning.intake;

import java.util.UUID;
import java.util.function.Consumer;
import org.escale.network.Stops;
import org.escale.planning.Request;
import org.escale.planning.RequestRefused;
import org.escale.planning.Requests;
import org.escale.planning.ServedRequests;
import org.escale.territory.Communes;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The author follows a request by its secret link: reads the answer, takes up a proposal,
 * withdraws.
 */
@Controller
@RequestMapping("/demander-le-bus/suivi/{secret}")
class FollowController {
  private final Requests requests;
  private final ServedRequests served;
  private final Communes communes;
  private final Stops stops;
  private final MessageSourceAccessor messages;

  FollowController(
      Requests requests,
      ServedRequests served,
      Communes communes,
      Stops stops,
      MessageSource messages) {
    this.requests = requests;
    this.served = served;
    this.communes = communes;
    this.stops = stops;
    this.messages = new MessageSourceAccessor(messages);
  }

  @GetMapping
  String follow(@PathVariable String secret, Model model) {
    var request = followed(secret);
    model
        .addAttribute("request", request)
        .addAttribute("served", served.find(request).orElse(null))
        .addAttribute("secret", secret)
        .addAttribute("commune", communes.find(request.communeCode()).orElse(null))
        .addAttribute(
            "stop", request.stopId() == null ? null : stops.find(request.stopId()).orElse(null));
    return "planning/follow";
  }

  @PostMapping("/accord")
  String accept(
      @PathVariable String secret, @RequestParam String proposal, RedirectAttributes redirect) {
    return answer(
        secret, id -> requests.acceptProposal(id, proposal), "planning.follow.accepted", redirect);
  }

  @PostMapping("/refus")
  String refuse(@PathVariable String secret, RedirectAttributes redirect) {
    return answer(secret, requests::refuseProposal, "planning.follow.refused", redirect);
  }

  @PostMapping("/retrait")
  String withdraw(@PathVariable String secret, RedirectAttributes redirect) {
    return answer(secret, requests::withdraw, "planning.follow.withdrawn", redirect);
  }

  private String answer(
      String secret, Consumer<UUID> change, String said, RedirectAttributes redirect) {
    try {
      change.accept(followed(secret).id());
      redirect.addFlashAttribute("done", messages.getMessage(said));
    } catch (RequestRefused refused) {
      redirect.addFlashAttribute("refused", messages.getMessage(refused.messageKey()));
    }
    return "redirect:/demander-le-bus/suivi/" + secret;
  }

  private Request followed(String secret) {
    return requests
        .followed(secret)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
