package org.escale.planning.timetable;

import java.util.List;
import java.util.UUID;
import org.escale.access.SignedIn;
import org.escale.planning.PlanRefused;
import org.escale.planning.Plans;
import org.escale.planning.Replannings;
import org.escale.planning.Season;
import org.escale.planning.SeasonCannotWork;
import org.escale.planning.Seasons;
import org.escale.planning.StoredPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** Plans of a season: searched for, watched, stopped, read, compared, removed. */
@Controller
@RequestMapping("/gestion/saisons/{seasonId}")
@PreAuthorize("hasAuthority('SEASON_PLAN')")
class PlanController {
  private static final String READ = "hasAuthority('SEASON_READ')";

  private final Seasons seasons;
  private final Plans plans;
  private final Replannings replannings;
  private final PlanPage page;
  private final MessageSourceAccessor messages;

  PlanController(
      Seasons seasons,
      Plans plans,
      Replannings replannings,
      PlanPage page,
      MessageSource messages) {
    this.seasons = seasons;
    this.plans = plans;
    this.replannings = replannings;
    this.page = page;
    this.messages = new MessageSourceAccessor(messages);
  }

  @PostMapping("/plans")
  String start(
      @PathVariable UUID seasonId,
      @RequestParam(defaultValue = "60") int seconds,
      @RequestParam(required = false) @Nullable Long seed,
      @AuthenticationPrincipal SignedIn who,
      RedirectAttributes redirect) {
    season(seasonId);
    if (seconds < Plans.SHORTEST || seconds > Plans.LONGEST || (seed != null && seed < 0)) {
      redirect.addFlashAttribute("refused", messages.getMessage("planning.plan.bad-seconds"));
      return "redirect:/gestion/saisons/" + seasonId;
    }
    try {
      var plan = plans.start(seasonId, seconds, seed, who.displayName());
      return "redirect:/gestion/saisons/" + seasonId + "/plans/" + plan.id();
    } catch (SeasonCannotWork cannot) {
      redirect.addFlashAttribute("refused", messages.getMessage("planning.plan.not-started"));
      return "redirect:/gestion/saisons/" + seasonId;
    }
  }

  @GetMapping("/plans/{planId}")
  @PreAuthorize(READ)
  String show(
      @PathVariable UUID seasonId,
      @PathVariable UUID planId,
      @ModelAttribute("question") PlanQuestion question,
      Model model) {
    var plan = plan(seasonId, planId);
    model.addAttribute("season", season(seasonId)).addAttribute("plan", plan);
    replannings.with(planId).ifPresent(pair -> model.addAttribute("pair", pair));
    if (!plan.done()) return "planning/search";
    page.fill(model, season(seasonId), plan, question);
    return "planning/plan";
  }

  @GetMapping("/plans/{planId}/plan.json")
  @PreAuthorize(READ)
  ResponseEntity<byte[]> file(@PathVariable UUID seasonId, @PathVariable UUID planId) {
    plan(seasonId, planId);
    return SeasonController.download(
        "plan.json",
        plans
            .planFile(planId)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
  }

  @PostMapping("/plans/{planId}/arret")
  String stop(@PathVariable UUID seasonId, @PathVariable UUID planId) {
    plan(seasonId, planId);
    plans.stop(planId);
    return "redirect:/gestion/saisons/" + seasonId + "/plans/" + planId;
  }

  @PostMapping("/plans/{planId}/suppression")
  String remove(
      @PathVariable UUID seasonId, @PathVariable UUID planId, RedirectAttributes redirect) {
    plan(seasonId, planId);
    try {
      plans.remove(planId);
      redirect.addFlashAttribute("done", messages.getMessage("planning.plan.removed"));
    } catch (PlanRefused refused) {
      redirect.addFlashAttribute("refused", messages.getMessage(refused.messageKey()));
    }
    return "redirect:/gestion/saisons/" + seasonId;
  }

  @GetMapping("/comparaison")
  @PreAuthorize(READ)
  String compare(
      @PathVariable UUID seasonId,
      @RequestParam(required = false) @Nullable List<UUID> plan,
      Model model,
      RedirectAttributes redirect) {
    var chosen =
        plan == null
            ? List.<StoredPlan>of()
            : plan.stream().map(id -> plan(seasonId, id)).filter(StoredPlan::done).toList();
    if (chosen.size() < 2) {
      redirect.addFlashAttribute("refused", messages.getMessage("planning.compare.two"));
      return "redirect:/gestion/saisons/" + seasonId;
    }
    model
        .addAttribute("season", season(seasonId))
        .addAttribute("comparison", Comparison.of(chosen, plans));
    return "planning/compare";
  }

  private Season season(UUID id) {
    return seasons.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private StoredPlan plan(UUID seasonId, UUID id) {
    return plans
        .find(id)
        .filter(plan -> plan.seasonId().equals(seasonId))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
