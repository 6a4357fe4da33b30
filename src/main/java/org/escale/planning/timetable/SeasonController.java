package org.escale.planning.timetable;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.escale.network.Vehicle;
import org.escale.network.Vehicles;
import org.escale.planning.ClosedDay;
import org.escale.planning.Plans;
import org.escale.planning.Season;
import org.escale.planning.SeasonDates;
import org.escale.planning.SeasonStays;
import org.escale.planning.Seasons;
import org.escale.planning.StoredPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The seasons: their list, one of them, its dates, closed days and rules. */
@Controller
@RequestMapping("/gestion/saisons")
@PreAuthorize("hasAuthority('SEASON_PLAN')")
class SeasonController {
  private static final String READ = "hasAuthority('SEASON_READ')";

  private final Seasons seasons;
  private final Plans plans;
  private final Vehicles vehicles;
  private final SeasonPage page;
  private final MessageSourceAccessor messages;

  SeasonController(
      Seasons seasons, Plans plans, Vehicles vehicles, SeasonPage page, MessageSource messages) {
    this.seasons = seasons;
    this.plans = plans;
    this.vehicles = vehicles;
    this.page = page;
    this.messages = new MessageSourceAccessor(messages);
  }

  @GetMapping
  @PreAuthorize(READ)
  String list(Model model) {
    var all = seasons.all();
    model
        .addAttribute("seasons", all)
        .addAttribute(
            "plansOf",
            all.stream().collect(Collectors.toMap(Season::id, season -> plans.all(season.id()))));
    return "planning/seasons";
  }

  @GetMapping("/nouvelle")
  String fresh(Model model) {
    var known = vehicles.all();
    model
        .addAttribute(
            "dates",
            new SeasonDates(
                null, null, null, known.stream().map(Vehicle::id).collect(Collectors.toSet())))
        .addAttribute("vehicles", known);
    return "planning/new-season";
  }

  @PostMapping
  String create(
      @Valid @ModelAttribute("dates") SeasonDates dates,
      BindingResult errors,
      Model model,
      RedirectAttributes redirect) {
    if (errors.hasErrors()) {
      model.addAttribute("vehicles", vehicles.all());
      return "planning/new-season";
    }
    var created = seasons.create(dates);
    redirect.addFlashAttribute("done", messages.getMessage("planning.season.created"));
    return "redirect:/gestion/saisons/" + created.id();
  }

  @GetMapping("/{id}")
  @PreAuthorize(READ)
  String show(@PathVariable UUID id, Model model) {
    page.fill(model, season(id));
    return "planning/season";
  }

  @PostMapping("/{id}")
  String move(
      @PathVariable UUID id,
      @Valid @ModelAttribute("dates") SeasonDates dates,
      BindingResult errors,
      Model model,
      RedirectAttributes redirect) {
    var season = season(id);
    if (errors.hasErrors()) {
      page.fill(model, season);
      return "planning/season";
    }
    seasons.move(id, dates);
    return done(id, "planning.season.moved", redirect);
  }

  @PostMapping("/{id}/regles")
  String rules(
      @PathVariable UUID id,
      @Valid @ModelAttribute("rules") ChangeRules rules,
      BindingResult errors,
      Model model,
      RedirectAttributes redirect) {
    var season = season(id);
    if (errors.hasErrors()) {
      page.fill(model, season);
      return "planning/season";
    }
    seasons.setRules(id, rules.rules(), rules.weights());
    return done(id, "planning.rules.saved", redirect);
  }

  @PostMapping("/{id}/jours-fermes")
  String close(
      @PathVariable UUID id,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      @RequestParam String reason,
      RedirectAttributes redirect) {
    var season = season(id);
    if (day == null
        || day.isBefore(season.firstDay())
        || day.isAfter(season.lastDay())
        || reason.isBlank()) {
      redirect.addFlashAttribute("refused", messages.getMessage("planning.season.not-closed"));
      return "redirect:/gestion/saisons/" + id;
    }
    seasons.close(id, new ClosedDay(day, reason.strip()));
    return done(id, "planning.season.closed", redirect);
  }

  @PostMapping("/{id}/jours-fermes/{day}/ouverture")
  String open(
      @PathVariable UUID id,
      @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      RedirectAttributes redirect) {
    season(id);
    seasons.open(id, day);
    return done(id, "planning.season.opened", redirect);
  }

  @GetMapping("/{id}/season.json")
  @PreAuthorize(READ)
  ResponseEntity<byte[]> file(@PathVariable UUID id) {
    season(id);
    return download("season.json", plans.seasonFile(id));
  }

  @GetMapping("/{id}/suppression")
  String reallyRemove(@PathVariable UUID id, Model model, RedirectAttributes redirect) {
    var season = season(id);
    if (!seasons.removable(id)) return stays(id, redirect);
    model
        .addAttribute("season", season)
        .addAttribute("plans", plans.all(id).size())
        .addAttribute("searching", plans.all(id).stream().anyMatch(StoredPlan::searching));
    return "planning/remove-season";
  }

  @PostMapping("/{id}/suppression")
  String remove(@PathVariable UUID id, RedirectAttributes redirect) {
    var name = season(id).name();
    try {
      seasons.remove(id);
    } catch (SeasonStays stays) {
      return stays(id, redirect);
    }
    redirect.addFlashAttribute(
        "done", messages.getMessage("planning.season.removed", new Object[] {name}));
    return "redirect:/gestion/saisons";
  }

  private String stays(UUID id, RedirectAttributes redirect) {
    redirect.addFlashAttribute("refused", messages.getMessage("planning.season.stays"));
    return "redirect:/gestion/saisons/" + id;
  }

  static ResponseEntity<byte[]> download(String name, byte[] json) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            "Content-Disposition",
            ContentDisposition.attachment().filename(name).build().toString())
        .body(json);
  }

  private Season season(UUID id) {
    return seasons.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String done(UUID id, String said, RedirectAttributes redirect) {
    redirect.addFlashAttribute("done", messages.getMessage(said));
    return "redirect:/gestion/saisons/" + id;
  }
}
