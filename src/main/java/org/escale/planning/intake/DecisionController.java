package org.escale.planning.intake;

import java.util.List;
import java.util.UUID;
import org.escale.access.Permission;
import org.escale.access.SignedIn;
import org.escale.network.Stops;
import org.escale.planning.Request;
import org.escale.planning.RequestRefused;
import org.escale.planning.Requests;
import org.escale.planning.ServedRequests;
import org.escale.planning.Slot;
import org.escale.territory.Authorities;
import org.escale.territory.Communes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One request in the workspace: read, decided on, taken back. */
@Controller
@RequestMapping("/gestion/demandes")
@PreAuthorize("hasAuthority('REQUEST_DECIDE')")
class DecisionController {
  private static final String EITHER = "hasAnyAuthority('REQUEST_SUBMIT', 'REQUEST_DECIDE')";
  private static final int LONGEST_REPLY = 2000;

  private final Requests requests;
  private final ServedRequests served;
  private final Communes communes;
  private final Stops stops;
  private final Authorities authorities;
  private final AskPage page;
  private final MessageSourceAccessor messages;

  DecisionController(
      Requests requests,
      ServedRequests served,
      Communes communes,
      Stops stops,
      Authorities authorities,
      AskPage page,
      MessageSource messages) {
    this.requests = requests;
    this.served = served;
    this.communes = communes;
    this.stops = stops;
    this.authorities = authorities;
    this.page = page;
    this.messages = new MessageSourceAccessor(messages);
  }

  /** The days and slots of a counter-proposal. */
  record Proposal(@Nullable List<AskedPeriod> periods) {}

  @GetMapping("/{id}")
  @PreAuthorize(EITHER)
  String show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn who, Model model) {
    var request = visible(id, who);
    model
        .addAttribute("request", request)
        .addAttribute("served", served.find(request).orElse(null))
        .addAttribute("commune", communes.find(request.communeCode()).orElse(null))
        .addAttribute(
            "stop", request.stopId() == null ? null : stops.find(request.stopId()).orElse(null))
        .addAttribute("zone", authorities.get().zone())
        .addAttribute("decides", who.may(Permission.REQUEST_DECIDE))
        .addAttribute("slots", Slot.values())
        .addAttribute("priorities", List.of(1, 2, 3, 4, 5))
        .addAttribute("lines", List.of(AskedPeriod.BLANK, AskedPeriod.BLANK))
        .addAttribute("today", page.today());
    return "planning/request";
  }

  @PostMapping("/{id}/accord")
  String retain(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String reply,
      RedirectAttributes redirect) {
    return after(id, () -> requests.retain(id, filled(reply)), "retained", redirect);
  }

  @PostMapping("/{id}/refus")
  String decline(@PathVariable UUID id, @RequestParam String reply, RedirectAttributes redirect) {
    var reason = filled(reply);
    if (reason == null) return say(id, "planning.request.reason-missing", redirect);
    return after(id, () -> requests.decline(id, reason), "declined", redirect);
  }

  @PostMapping("/{id}/proposition")
  String counter(
      @PathVariable UUID id,
      @ModelAttribute Proposal proposal,
      @RequestParam(required = false) @Nullable String reply,
      RedirectAttributes redirect) {
    var lines = proposal.periods() == null ? List.<AskedPeriod>of() : proposal.periods();
    var proposed =
        lines.stream()
            .flatMap(line -> line.wishes(java.util.Set.of()))
            .filter(wish -> !wish.day().isBefore(page.today()))
            .toList();
    return after(id, () -> requests.counter(id, proposed, filled(reply)), "countered", redirect);
  }

  @PostMapping("/{id}/reponse")
  String reply(@PathVariable UUID id, @RequestParam String reply, RedirectAttributes redirect) {
    var said = filled(reply);
    if (said == null) return say(id, "planning.request.reply-missing", redirect);
    return after(id, () -> requests.reply(id, said), "replied", redirect);
  }

  @PostMapping("/{id}/priorite")
  String prioritise(
      @PathVariable UUID id, @RequestParam int priority, RedirectAttributes redirect) {
    if (priority < 1 || priority > 5) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    return after(id, () -> requests.prioritise(id, priority), "prioritised", redirect);
  }

  /** Accepts in principle every request that is ticked and still waits for an answer. */
  @PostMapping("/accords")
  String retainAll(
      @RequestParam(required = false) @Nullable List<UUID> request, RedirectAttributes redirect) {
    int retained = 0;
    for (var id : request == null ? List.<UUID>of() : request) {
      try {
        requests.retain(id, null);
        retained++;
      } catch (RequestRefused decidedMeanwhile) {
        continue; // it is no longer in the list of those that wait
      }
    }
    redirect.addFlashAttribute(
        "done", messages.getMessage("planning.requests.retained", new Object[] {retained}));
    return "redirect:/gestion/demandes";
  }

  @PostMapping("/{id}/retrait")
  @PreAuthorize(EITHER)
  String withdraw(
      @PathVariable UUID id, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
    visible(id, who);
    return after(id, () -> requests.withdraw(id), "withdrawn", redirect);
  }

  @PostMapping("/{id}/proposition/accord")
  @PreAuthorize(EITHER)
  String accept(
      @PathVariable UUID id,
      @RequestParam String proposal,
      @AuthenticationPrincipal SignedIn who,
      RedirectAttributes redirect) {
    visible(id, who);
    return after(id, () -> requests.acceptProposal(id, proposal), "proposal-accepted", redirect);
  }

  @PostMapping("/{id}/proposition/refus")
  @PreAuthorize(EITHER)
  String refuse(
      @PathVariable UUID id, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
    visible(id, who);
    return after(id, () -> requests.refuseProposal(id), "proposal-refused", redirect);
  }

  private Request visible(UUID id, SignedIn who) {
    return requests
        .find(id)
        .filter(request -> RequestList.sees(who, request))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String after(UUID id, Runnable change, String said, RedirectAttributes redirect) {
    if (requests.find(id).isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    try {
      change.run();
      redirect.addFlashAttribute("done", messages.getMessage("planning.request.done." + said));
    } catch (RequestRefused refused) {
      return say(id, refused.messageKey(), redirect);
    }
    return "redirect:/gestion/demandes/" + id;
  }

  private String say(UUID id, String refusal, RedirectAttributes redirect) {
    redirect.addFlashAttribute("refused", messages.getMessage(refusal));
    return "redirect:/gestion/demandes/" + id;
  }

  private static @Nullable String filled(@Nullable String text) {
    if (text == null || text.isBlank()) return null;
    return text.strip().substring(0, Math.min(text.strip().length(), LONGEST_REPLY));
  }
}
