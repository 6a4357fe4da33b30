package org.escale.planning.timetable;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.escale.access.SignedIn;
import org.escale.network.Unavailability;
import org.escale.network.Vehicle;
import org.escale.network.VehicleAlreadyOut;
import org.escale.network.Vehicles;
import org.escale.planning.NothingInForce;
import org.escale.planning.Plans;
import org.escale.planning.Replannings;
import org.escale.planning.Season;
import org.escale.planning.SeasonCannotWork;
import org.escale.planning.Seasons;
import org.escale.planning.StoredPlan;
import org.escale.planning.season.changes.Changes;
import org.escale.territory.Authorities;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** A vehicle is out: two plans answer it, to choose from. */
@Controller
@RequestMapping("/gestion/saisons/{seasonId}")
@PreAuthorize("hasAuthority('SEASON_PLAN')")
class ReplanController {
  private final Seasons seasons;
  private final Plans plans;
  private final Replannings replannings;
  private final Vehicles vehicles;
  private final Authorities authorities;
  private final ChangeWords words;
  private final Clock clock;

  ReplanController(
      Seasons seasons,
      Plans plans,
      Replannings replannings,
      Vehicles vehicles,
      Authorities authorities,
      ChangeWords words,
      Clock clock) {
    this.seasons = seasons;
    this.plans = plans;
    this.replannings = replannings;
    this.vehicles = vehicles;
    this.authorities = authorities;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/immobilisation")
  String ask(@PathVariable UUID seasonId, Model model) {
    var season = season(seasonId);
    var fleet = fleet(season);
    var only = fleet.size() == 1 ? fleet.getFirst().id() : null;
    return form(model.addAttribute("out", new VehicleOut(only, null, null, null)), season);
  }

  @PostMapping("/immobilisation")
  String start(
      @PathVariable UUID seasonId,
      @Valid @ModelAttribute("out") VehicleOut out,
      BindingResult errors,
      @AuthenticationPrincipal SignedIn who,
      Model model) {
    var season = season(seasonId);
    refuseDays(season, out, errors);
    var period = errors.hasErrors() ? null : period(out);
    if (period == null) return form(model, season);
    try {
      var answers = replannings.start(seasonId, period, who.displayName());
      return "redirect:/gestion/saisons/" + seasonId + "/reponses/" + answers.fewestChanges();
    } catch (VehicleAlreadyOut known) {
      errors.rejectValue("firstDay", "planning.out.already");
    } catch (NothingInForce nothing) {
      errors.reject("planning.out.nothing-in-force");
    } catch (SeasonCannotWork cannot) {
      errors.reject("planning.plan.not-started");
    }
    return form(model, season);
  }

  @GetMapping("/reponses/{planId}")
  @PreAuthorize("hasAuthority('SEASON_READ')")
  String show(@PathVariable UUID seasonId, @PathVariable UUID planId, Model model) {
    var pair = replannings.with(planId).orElseThrow(ReplanController::missing);
    var fewest = plan(seasonId, pair.fewestChanges());
    var most = plan(seasonId, pair.mostRecovered());
    model
        .addAttribute("season", season(seasonId))
        .addAttribute("fewest", fewest)
        .addAttribute("most", most)
        .addAttribute("searching", fewest.searching() || most.searching());
    if (fewest.done() && most.done()) {
      var answers = List.of(answer("fewest", fewest), answer("most", most));
      model
          .addAttribute("answers", answers)
          .addAttribute("alike", answers.getFirst().changes().equals(answers.getLast().changes()));
    }
    return "planning/answers";
  }

  private ProposedPlan answer(String code, StoredPlan plan) {
    var content = plans.content(plan.id()).orElseThrow(ReplanController::missing);
    var inForce = content.season().previousPlan();
    var changes =
        Changes.between(
            content.season(), inForce == null ? List.of() : inForce, content.plan().days());
    return ProposedPlan.of(code, plan, content, words.of(content.season(), changes));
  }

  private String form(Model model, Season season) {
    var today = today();
    model
        .addAttribute("season", season)
        .addAttribute("vehicles", fleet(season))
        .addAttribute("earliest", today.isAfter(season.firstDay()) ? today : season.firstDay())
        .addAttribute("inForce", plans.all(season.id()).stream().anyMatch(StoredPlan::published));
    return "planning/vehicle-out";
  }

  private void refuseDays(Season season, VehicleOut out, BindingResult errors) {
    var first = out.firstDay();
    var last = out.lastDay();
    if (first != null && (first.isBefore(today()) || !season.includes(first))) {
      errors.rejectValue("firstDay", "planning.out.first-day");
    }
    if (last != null && !season.includes(last)) {
      errors.rejectValue("lastDay", "planning.out.last-day");
    } else if (first != null && last != null && last.isBefore(first)) {
      errors.rejectValue("lastDay", "planning.out.end-before-start");
    }
    if (out.vehicleId() != null && !season.vehicleIds().contains(out.vehicleId())) {
      errors.rejectValue("vehicleId", "planning.out.no-vehicle");
    }
  }

  private static @Nullable Unavailability period(VehicleOut out) {
    var vehicle = out.vehicleId();
    var first = out.firstDay();
    var last = out.lastDay();
    var reason = out.reason();
    return vehicle == null || first == null || last == null || reason == null
        ? null
        : new Unavailability(vehicle, first, last, reason.strip());
  }

  private List<Vehicle> fleet(Season season) {
    return season.vehicleIds().stream().map(vehicles::get).toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(authorities.get().zone()));
  }

  private Season season(UUID id) {
    return seasons.find(id).orElseThrow(ReplanController::missing);
  }

  private StoredPlan plan(UUID seasonId, UUID id) {
    return plans
        .find(id)
        .filter(plan -> plan.seasonId().equals(seasonId))
        .orElseThrow(ReplanController::missing);
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
