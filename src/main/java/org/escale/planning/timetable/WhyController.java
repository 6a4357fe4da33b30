package org.escale.planning.timetable;

import java.util.UUID;
import org.escale.planning.Explanations;
import org.escale.planning.PlanContent;
import org.escale.planning.Plans;
import org.escale.planning.Requests;
import org.escale.planning.Seasons;
import org.escale.planning.StoredPlan;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Why a plan does not serve a request, slot by slot. */
@Controller
@PreAuthorize("hasAuthority('SEASON_READ')")
class WhyController {
  private final Seasons seasons;
  private final Plans plans;
  private final Requests requests;
  private final Explanations explanations;
  private final WhyPage page;

  WhyController(
      Seasons seasons, Plans plans, Requests requests, Explanations explanations, WhyPage page) {
    this.seasons = seasons;
    this.plans = plans;
    this.requests = requests;
    this.explanations = explanations;
    this.page = page;
  }

  @GetMapping("/gestion/saisons/{seasonId}/plans/{planId}/pourquoi/{reference}")
  String why(
      @PathVariable UUID seasonId,
      @PathVariable UUID planId,
      @PathVariable String reference,
      Model model) {
    var plan =
        plans
            .find(planId)
            .filter(found -> found.seasonId().equals(seasonId))
            .filter(StoredPlan::done)
            .orElseThrow(WhyController::missing);
    var content = plans.content(planId).orElseThrow(WhyController::missing);
    var request = requests.findByReference(reference).orElseThrow(WhyController::missing);
    if (!refuses(content, reference)) throw missing();
    model
        .addAttribute("season", seasons.find(seasonId).orElseThrow(WhyController::missing))
        .addAttribute("plan", plan)
        .addAttribute("request", request)
        .addAttribute("sound", content.verdict().accepted());
    if (content.verdict().accepted()) {
      explanations.find(content, reference).ifPresent(explanation -> page.fill(model, explanation));
    }
    return "planning/why";
  }

  private static boolean refuses(PlanContent content, String reference) {
    return content.plan().refused().stream()
        .anyMatch(refusal -> refusal.request().equals(reference));
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
