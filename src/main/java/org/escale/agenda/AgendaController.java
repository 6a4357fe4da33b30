package org.escale.agenda;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.escale.network.Vehicles;
import org.escale.territory.Authorities;
import org.escale.territory.Communes;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sessions in the workspace: the list, and a day with its road books. */
@Controller
@RequestMapping("/gestion/agenda")
@PreAuthorize("hasAuthority('TERRITORY_READ')")
class AgendaController {
  /** How far ahead the list looks when nobody asked for dates. */
  private static final int DAYS_AHEAD = 28;

  private final Timetable timetable;
  private final RoadBooks roadBooks;
  private final Communes communes;
  private final Vehicles vehicles;
  private final Authorities authorities;
  private final Clock clock;

  AgendaController(
      Timetable timetable,
      RoadBooks roadBooks,
      Communes communes,
      Vehicles vehicles,
      Authorities authorities,
      Clock clock) {
    this.timetable = timetable;
    this.roadBooks = roadBooks;
    this.communes = communes;
    this.vehicles = vehicles;
    this.authorities = authorities;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @RequestParam(name = "du", required = false) @Nullable LocalDate from,
      @RequestParam(name = "au", required = false) @Nullable LocalDate to,
      @RequestParam(name = "commune", required = false) @Nullable String commune,
      @RequestParam(name = "vehicule", required = false) @Nullable UUID vehicle,
      Model model) {
    var first = from == null ? today() : from;
    var last = to == null ? first.plusDays(DAYS_AHEAD) : to;
    var code = commune == null || commune.isBlank() ? null : commune;
    var filter = new TimetableFilter(first, last, code, vehicle);
    model.addAttribute("filter", filter);
    model.addAttribute("entries", timetable.entries(filter));
    model.addAttribute("communes", communes.all());
    model.addAttribute("vehicles", vehicles.all());
    model.addAttribute("today", today());
    return "agenda/list";
  }

  @GetMapping("/jour/{day}")
  String day(@PathVariable LocalDate day, Model model) {
    model.addAttribute("day", day);
    model.addAttribute("today", today());
    model.addAttribute("books", roadBooks.of(day));
    return "agenda/day";
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), authorities.get().zone());
  }
}
