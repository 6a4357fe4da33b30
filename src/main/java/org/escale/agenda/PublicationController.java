package org.escale.agenda;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.escale.planning.PlanRefused;
import org.escale.planning.Plans;
import org.escale.planning.Seasons;
import org.escale.territory.Authorities;
import org.escale.territory.Commune;
import org.escale.territory.Communes;
import org.escale.wording.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Publishing a plan: first its consequences, then the deed. */
@Controller
@RequestMapping("/gestion/agenda/publications")
@PreAuthorize("hasAuthority('SEASON_PUBLISH')")
class PublicationController {
  private final Publication publication;
  private final Plans plans;
  private final Seasons seasons;
  private final Communes communes;
  private final Authorities authorities;
  private final Words words;
  private final MessageSource messages;

  PublicationController(
      Publication publication,
      Plans plans,
      Seasons seasons,
      Communes communes,
      Authorities authorities,
      Words words,
      MessageSource messages) {
    this.publication = publication;
    this.plans = plans;
    this.seasons = seasons;
    this.communes = communes;
    this.authorities = authorities;
    this.words = words;
    this.messages = messages;
  }

  /** The wish to publish; nothing happens before the consequences have been read. */
  @PostMapping
  String ask(@RequestParam UUID planId) {
    return "redirect:/gestion/agenda/publications/" + planId;
  }

  @GetMapping("/{planId}")
  String consequences(
      @PathVariable UUID planId, Locale locale, Model model, RedirectAttributes after) {
    var plan =
        plans
            .find(planId)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "plan " + planId));
    try {
      var change = publication.preview(planId);
      model.addAttribute("change", change);
      model.addAttribute("consequences", change.consequences());
      model.addAttribute("clashes", publication.clashes(plan.seasonId(), change));
    } catch (PlanRefused refused) {
      after.addFlashAttribute("refused", messages.getMessage(refused.messageKey(), null, locale));
      return "redirect:/gestion/saisons/" + plan.seasonId();
    }
    model.addAttribute("plan", plan);
    model.addAttribute(
        "inForce",
        plans.all(plan.seasonId()).stream()
            .filter(other -> other.published() && !other.id().equals(planId))
            .findFirst()
            .orElse(null));
    model.addAttribute("season", seasons.get(plan.seasonId()));
    model.addAttribute("zone", authorities.get().zone());
    model.addAttribute(
        "communeNames",
        communes.all().stream().collect(Collectors.toMap(Commune::code, Commune::name)));
    return "agenda/publication";
  }

  @PostMapping("/{planId}")
  String publish(
      @PathVariable UUID planId,
      @RequestParam String agreed,
      Locale locale,
      RedirectAttributes after) {
    try {
      var done = publication.publishAsAgreed(planId, agreed);
      var numbers = new Object[] {done.added(), done.withdrawn(), done.kept() + done.moved()};
      after.addFlashAttribute(
          "done", messages.getMessage("agenda.publication.done", numbers, locale));
      return "redirect:/gestion/agenda";
    } catch (ConsequencesChanged changed) {
      return refused(planId, "agenda.publication.changed", locale, after);
    } catch (SessionRefusal.VehicleTaken taken) {
      after.addFlashAttribute("refused", refusal(planId, taken, locale));
      return "redirect:/gestion/agenda/publications/" + planId;
    } catch (SessionRefusal refusal) {
      return refused(planId, refusal.messageKey(), locale, after);
    } catch (PlanRefused refusal) {
      return refused(planId, refusal.messageKey(), locale, after);
    }
  }

  /** Names the first of the promises that stand in the way, if it still does. */
  private String refusal(UUID planId, SessionRefusal taken, Locale locale) {
    var clashes = publication.clashes(plans.get(planId).seasonId(), publication.preview(planId));
    if (clashes.isEmpty()) return messages.getMessage(taken.messageKey(), null, locale);
    var first = clashes.getFirst();
    var when = words.instant(first.session().startsAt(), authorities.get().zone());
    return first.season() == null
        ? messages.getMessage("agenda.refusal.vehicle-taken-then", new Object[] {when}, locale)
        : messages.getMessage(
            "agenda.refusal.vehicle-taken-by", new Object[] {when, first.season()}, locale);
  }

  private String refused(UUID planId, String key, Locale locale, RedirectAttributes after) {
    after.addFlashAttribute("refused", messages.getMessage(key, null, locale));
    return "redirect:/gestion/agenda/publications/" + planId;
  }
}
