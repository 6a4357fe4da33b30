package org.escale.portal.bus;

import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.escale.agenda.Timetable;
import org.escale.agenda.TimetableEntry;
import org.escale.agenda.TimetableFilter;
import org.escale.portal.feed.EventMarkup;
import org.escale.portal.nearby.Nearby;
import org.escale.portal.whereabouts.Localities;
import org.escale.portal.whereabouts.Locality;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The whole season, by date or by commune, and one commune's own page: made to be printed too. */
@Controller
@RequestMapping("/bus")
class BusController {
  private static final int DAYS_BACK = 365;

  private final Timetable timetable;
  private final Localities localities;
  private final CommuneStops stops;
  private final Nearby nearby;
  private final EventMarkup markup;
  private final Clock clock;

  BusController(
      Timetable timetable,
      Localities localities,
      CommuneStops stops,
      Nearby nearby,
      EventMarkup markup,
      Clock clock) {
    this.timetable = timetable;
    this.localities = localities;
    this.stops = stops;
    this.nearby = nearby;
    this.markup = markup;
    this.clock = clock;
  }

  @GetMapping
  String season(
      @RequestParam(name = "par", defaultValue = "date") String by,
      @RequestParam(name = "passees", defaultValue = "false") boolean past,
      Model model) {
    var today = nearby.today();
    var entries =
        timetable.entries(TimetableFilter.since(past ? today.minusDays(DAYS_BACK) : today));
    var byCommune = by.equals("commune");
    model.addAttribute("byCommune", byCommune);
    model.addAttribute("past", past);
    model.addAttribute("today", today);
    if (byCommune) {
      model.addAttribute("communes", byCommune(entries));
    } else {
      model.addAttribute("months", byMonth(entries));
    }
    return "portal/season";
  }

  @GetMapping("/{code:[0-9][0-9AB][0-9]{3}}")
  String commune(@PathVariable String code, Locale locale, Model model) {
    var commune =
        localities
            .find(code)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, code));
    var now = clock.instant();
    var coming =
        timetable.entries(TimetableFilter.since(nearby.today()).inCommune(code)).stream()
            .filter(entry -> entry.forEveryone() && !entry.session().overAt(now))
            .toList();
    var site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    model.addAttribute("commune", commune);
    model.addAttribute("next", nearby.atStopsOf(commune));
    model.addAttribute("stops", stops.in(code));
    model.addAttribute("today", nearby.today());
    model.addAttribute("site", site);
    model.addAttribute("markup", markup.write(coming, site, locale));
    return "portal/commune";
  }

  private static TreeMap<YearMonth, List<TimetableEntry>> byMonth(List<TimetableEntry> entries) {
    return entries.stream()
        .collect(
            Collectors.groupingBy(
                entry -> YearMonth.from(entry.day()), TreeMap::new, Collectors.toList()));
  }

  /** Every commune in the order of names, also one without dates: that too is an answer. */
  private LinkedHashMap<Locality, List<TimetableEntry>> byCommune(List<TimetableEntry> entries) {
    var byCode = entries.stream().collect(Collectors.groupingBy(e -> e.place().communeCode()));
    var sorted = new LinkedHashMap<Locality, List<TimetableEntry>>();
    localities.all().forEach(l -> sorted.put(l, byCode.getOrDefault(l.code(), List.of())));
    return sorted;
  }
}
