package org.escale.portal.spots;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.escale.portal.nearby.Guide;
import org.escale.portal.nearby.Line;
import org.escale.portal.nearby.Lines;
import org.escale.portal.nearby.Nearby;
import org.escale.portal.nearby.Spot;
import org.escale.portal.nearby.SpotOpening;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A commune's page: what opens there day by day, its places and the stops of the bus. */
@Controller
class CommunePageController {
  /** A week fits on a page for the door of the town hall. */
  private static final int DAYS = 7;

  private static final int LATER = 5;

  /** In a large town the page would have no end. */
  private static final int MOST_OPENINGS = 60;

  private final Guide guide;
  private final Nearby nearby;
  private final Lines lines;
  private final Clock clock;

  CommunePageController(Guide guide, Nearby nearby, Lines lines, Clock clock) {
    this.guide = guide;
    this.nearby = nearby;
    this.lines = lines;
    this.clock = clock;
  }

  @GetMapping("/communes/{code:[0-9][0-9AB][0-9]{3}}")
  String show(@PathVariable String code, Model model) {
    var commune =
        guide
            .gazetteer()
            .commune(code)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, code));
    var spots = guide.spots();
    var today = nearby.today();
    model.addAttribute("commune", commune);
    model.addAttribute("today", today);
    model.addAttribute(
        "cancelledToday", cancelled(spots.openingsIn(code, clock.instant(), end(today, 1)), today));
    var week = spots.openingsIn(code, clock.instant(), end(today, DAYS));
    model.addAttribute("days", days(week.subList(0, Math.min(MOST_OPENINGS, week.size())), today));
    model.addAttribute("more", week.size() > MOST_OPENINGS);
    model.addAttribute("places", sorted(spots.in(code).stream().filter(s -> !s.mobile()).toList()));
    model.addAttribute("stops", sorted(spots.in(code).stream().filter(Spot::mobile).toList()));
    model.addAttribute("later", later(spots.in(code), today));
    model.addAttribute("site", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
    return "portal/whole-commune";
  }

  private Instant end(LocalDate today, int days) {
    return today.plusDays(days).atStartOfDay(nearby.zone()).toInstant();
  }

  private List<Line> cancelled(List<SpotOpening> openings, LocalDate today) {
    return openings.stream()
        .filter(o -> o.cancelled() && o.day().equals(today))
        .map(o -> lines.inCommune(o, clock.instant()))
        .toList();
  }

  /** Day by day, but for what is told above. */
  private Map<LocalDate, List<Line>> days(List<SpotOpening> openings, LocalDate today) {
    var days = new LinkedHashMap<LocalDate, List<Line>>();
    for (var opening : openings) {
      if (opening.cancelled() && opening.day().equals(today)) continue;
      var day = opening.day().isBefore(today) ? today : opening.day();
      days.computeIfAbsent(day, d -> new ArrayList<>())
          .add(lines.inCommune(opening, clock.instant()));
    }
    return days;
  }

  /** The bus comes rarely: its next dates after this week are told too. */
  private List<Line> later(List<Spot> spots, LocalDate today) {
    var from = end(today, DAYS);
    return spots.stream()
        .filter(Spot::mobile)
        .flatMap(stop -> stop.times().between(stop, from, Instant.MAX).stream())
        .filter(opening -> !opening.startsAt().isBefore(from))
        .sorted(Comparator.comparing(SpotOpening::startsAt))
        .limit(LATER)
        .map(opening -> lines.inCommune(opening, clock.instant()))
        .toList();
  }

  private static List<Spot> sorted(List<Spot> spots) {
    return spots.stream().sorted(Comparator.comparing(Spot::name).thenComparing(Spot::id)).toList();
  }
}
