package org.escale.planning.timetable;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.escale.network.Drive;
import org.escale.planning.PlanContent;
import org.escale.planning.PlanRoads;
import org.escale.planning.Plans;
import org.escale.planning.Request;
import org.escale.planning.Requests;
import org.escale.planning.Season;
import org.escale.planning.Slot;
import org.escale.planning.StoredPlan;
import org.escale.planning.Wish;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.Refusal;
import org.escale.planning.season.Term;
import org.escale.planning.season.Vehicle;
import org.escale.territory.Authorities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a plan shows. */
@Component
class PlanPage {
  /** A request and what the plan does with it: when it is served, or why it is not. */
  record Answered(Request request, @Nullable Wish when, Refusal.@Nullable Reason reason) {}

  /** A commune in the legend. */
  record Entry(String name, int tint) {}

  private final Plans plans;
  private final Requests requests;
  private final SeasonPage seasonPage;
  private final RouteMap routeMap;
  private final Authorities authorities;
  private final Clock clock;

  PlanPage(
      Plans plans,
      Requests requests,
      SeasonPage seasonPage,
      RouteMap routeMap,
      Authorities authorities,
      Clock clock) {
    this.plans = plans;
    this.requests = requests;
    this.seasonPage = seasonPage;
    this.routeMap = routeMap;
    this.authorities = authorities;
    this.clock = clock;
  }

  void fill(
      Model model,
      Season season,
      StoredPlan plan,
      @Nullable String colours,
      @Nullable String vehicle,
      @Nullable LocalDate day) {
    var content = plans.content(plan.id()).orElseThrow();
    var fleet = content.season().vehicles().stream().map(Vehicle::id).toList();
    var shown = vehicle != null && fleet.contains(vehicle) ? vehicle : fleet.getFirst();
    var today = LocalDate.now(clock.withZone(authorities.get().zone()));
    var closed =
        seasonPage.closed(season).stream()
            .collect(Collectors.toMap(SeasonPage.Closed::day, SeasonPage.Closed::reason));
    var names = new Names(content.season());
    var known = requests.all().stream().collect(Collectors.toMap(Request::reference, any -> any));
    var route = route(content, season, shown, day);
    model
        .addAttribute("colours", "type".equals(colours) ? "type" : "commune")
        .addAttribute("fleet", fleet)
        .addAttribute("vehicle", shown)
        .addAttribute(
            "sheet", SeasonSheet.of(content.season(), content.plan(), shown, closed, today))
        .addAttribute("legend", legend(content, names))
        .addAttribute("kinds", kinds(content, names))
        .addAttribute("tallies", tallies(content))
        .addAttribute("verdict", content.verdict())
        .addAttribute("terms", Term.values())
        .addAttribute("total", drive(content))
        .addAttribute("sessions", sessions(content))
        .addAttribute("served", served(content, known))
        .addAttribute("refusals", refused(content, known))
        .addAttribute("route", route.orElse(null))
        .addAttribute(
            "map",
            route.map(shownDay -> routeMap.of(content.season(), shownDay.day())).orElse(null))
        .addAttribute("zone", authorities.get().zone());
  }

  private static List<Entry> legend(PlanContent content, Names names) {
    return Tints.of(content.season()).entrySet().stream()
        .map(entry -> new Entry(names.commune(entry.getKey()), entry.getValue()))
        .sorted(Comparator.comparing(Entry::name, Collator.getInstance(Locale.FRENCH)))
        .toList();
  }

  /** How many sessions of each kind, {@code open} included. */
  private static Map<String, Long> kinds(PlanContent content, Names names) {
    return content.plan().days().stream()
        .flatMap(day -> day.visits().values().stream())
        .collect(Collectors.groupingBy(names::kind, TreeMap::new, Collectors.counting()));
  }

  private static List<CommuneTally> tallies(PlanContent content) {
    return CommuneTally.of(content.season(), content.plan()).stream()
        .sorted(Comparator.comparing(CommuneTally::name, Collator.getInstance(Locale.FRENCH)))
        .toList();
  }

  private static long sessions(PlanContent content) {
    return content.plan().days().stream().mapToLong(day -> day.visits().size()).sum();
  }

  private static Drive drive(PlanContent content) {
    var roads = new PlanRoads(content.season());
    int minutes = 0;
    int metres = 0;
    for (var day : content.plan().days()) {
      minutes += roads.of(day).minutes();
      metres += roads.of(day).metres();
    }
    return new Drive(minutes, metres);
  }

  private static List<Answered> served(PlanContent content, Map<String, Request> known) {
    var served = new ArrayList<Answered>();
    for (var day : content.plan().days()) {
      day.visits()
          .forEach((slot, visit) -> {
            var request = known.get(visit.content());
            if (request != null) {
              var when = new Wish(day.date(), Slot.valueOf(slot.name()));
              served.add(new Answered(request, when, null));
            }
          });
    }
    return served;
  }

  private static List<Answered> refused(PlanContent content, Map<String, Request> known) {
    var refused = new ArrayList<Answered>();
    for (var refusal : content.plan().refused()) {
      var request = known.get(refusal.request());
      if (request != null) refused.add(new Answered(request, null, refusal.reason()));
    }
    refused.sort(Comparator.comparingInt(answered -> -answered.request().weight()));
    return refused;
  }

  private static Optional<DayRoute> route(
      PlanContent content, Season season, String vehicle, @Nullable LocalDate day) {
    return content.plan().days().stream()
        .filter(planned -> planned.vehicle().equals(vehicle) && planned.date().equals(day))
        .findFirst()
        .map((PlannedDay planned) -> DayRoute.of(content.season(), season.rules(), planned));
  }
}
