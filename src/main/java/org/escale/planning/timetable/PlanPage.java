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
import org.escale.planning.SeasonCalendar;
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

  /** A commune in the legend, and how often the vehicles stand there. */
  record Entry(String code, String name, int tint, long visits) {}

  private final Plans plans;
  private final Requests requests;
  private final SeasonPage seasonPage;
  private final SeasonCalendar calendar;
  private final RouteMap routeMap;
  private final Authorities authorities;
  private final Clock clock;

  PlanPage(
      Plans plans,
      Requests requests,
      SeasonPage seasonPage,
      SeasonCalendar calendar,
      RouteMap routeMap,
      Authorities authorities,
      Clock clock) {
    this.plans = plans;
    this.requests = requests;
    this.seasonPage = seasonPage;
    this.calendar = calendar;
    this.routeMap = routeMap;
    this.authorities = authorities;
    this.clock = clock;
  }

  void fill(Model model, Season season, StoredPlan plan, PlanQuestion question) {
    var content = plans.content(plan.id()).orElseThrow();
    var fleet = content.season().vehicles().stream().map(Vehicle::id).toList();
    var shown = question.vehicule();
    if (shown == null || !fleet.contains(shown)) shown = fleet.getFirst();
    var names = new Names(content.season());
    var known = requests.all().stream().collect(Collectors.toMap(Request::reference, any -> any));
    var legend = legend(content, names);
    var standsOut = standsOut(legend, question).orElse(null);
    model
        .addAttribute("colours", question.byKind() ? "type" : "commune")
        .addAttribute("fleet", fleet)
        .addAttribute("vehicle", shown)
        .addAttribute("standsOut", standsOut)
        .addAttribute("links", links(plan, question, shown, standsOut))
        .addAttribute(
            "sheet", SeasonSheet.of(content.season(), content.plan(), shown, facts(season)))
        .addAttribute("legend", legend)
        .addAttribute("kinds", kinds(content, names))
        .addAttribute("tallies", tallies(content))
        .addAttribute("verdict", content.verdict())
        .addAttribute("terms", Term.values())
        .addAttribute("total", drive(content))
        .addAttribute("sessions", sessions(content))
        .addAttribute("served", served(content, known))
        .addAttribute("refusals", refused(content, known))
        .addAttribute("zone", authorities.get().zone());
    addDay(model, content, season, shown, question.jour());
  }

  private static PlanLinks links(
      StoredPlan plan, PlanQuestion question, String vehicle, @Nullable Entry standsOut) {
    return new PlanLinks(
        "/gestion/saisons/" + plan.seasonId() + "/plans/" + plan.id(),
        question.byKind() ? "type" : "commune",
        vehicle,
        standsOut == null ? null : standsOut.code());
  }

  private static Optional<Entry> standsOut(List<Entry> legend, PlanQuestion question) {
    return question.byKind()
        ? Optional.empty()
        : legend.stream().filter(entry -> entry.code().equals(question.commune())).findFirst();
  }

  private SeasonSheet.Facts facts(Season season) {
    return new SeasonSheet.Facts(
        seasonPage.closed(season).stream()
            .collect(Collectors.toMap(SeasonPage.Closed::day, SeasonPage.Closed::reason)),
        calendar.holidays(season),
        LocalDate.now(clock.withZone(authorities.get().zone())));
  }

  /** The route of the day that was asked for, on the map, and the tours before and after it. */
  private void addDay(
      Model model, PlanContent content, Season season, String vehicle, @Nullable LocalDate day) {
    var tours =
        content.plan().days().stream()
            .filter(tour -> tour.vehicle().equals(vehicle))
            .sorted(Comparator.comparing(PlannedDay::date))
            .toList();
    int at = 0;
    while (at < tours.size() && !tours.get(at).date().equals(day)) at++;
    if (at == tours.size()) return;
    model
        .addAttribute("route", DayRoute.of(content.season(), season.rules(), tours.get(at)))
        .addAttribute("map", routeMap.of(content.season(), tours.get(at)))
        .addAttribute("dayBefore", at == 0 ? null : tours.get(at - 1).date())
        .addAttribute("dayAfter", at + 1 == tours.size() ? null : tours.get(at + 1).date());
  }

  private static List<Entry> legend(PlanContent content, Names names) {
    var visits =
        content.plan().days().stream()
            .flatMap(day -> day.visits().values().stream())
            .collect(
                Collectors.groupingBy(
                    visit -> names.communeOf(visit.stop()), Collectors.counting()));
    return Tints.of(content.season()).entrySet().stream()
        .map(entry ->
            new Entry(
                entry.getKey(),
                names.commune(entry.getKey()),
                entry.getValue(),
                visits.getOrDefault(entry.getKey(), 0L)))
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
}
