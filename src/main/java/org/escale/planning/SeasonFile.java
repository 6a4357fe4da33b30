package org.escale.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.escale.network.Stops;
import org.escale.network.Vehicle;
import org.escale.network.Vehicles;
import org.escale.planning.season.Commune;
import org.escale.planning.season.DateSlot;
import org.escale.planning.season.Label;
import org.escale.planning.season.Pin;
import org.escale.planning.season.Rules;
import org.escale.planning.season.Stop;
import org.escale.planning.season.Visit;
import org.escale.planning.season.Weights;
import org.escale.territory.Communes;
import org.springframework.stereotype.Component;

/** Puts a season together for the engine, from all that the database knows of it. */
@Component
class SeasonFile {
  private final SeasonRepository seasons;
  private final RequestRepository requests;
  private final Communes communes;
  private final Stops stops;
  private final Vehicles vehicles;
  private final SeasonRoads roads;
  private final SeasonCalendar calendar;
  private final PlanRepository plans;
  private final PlanInForce inForce;

  SeasonFile(
      SeasonRepository seasons,
      RequestRepository requests,
      Communes communes,
      Stops stops,
      Vehicles vehicles,
      SeasonRoads roads,
      SeasonCalendar calendar,
      PlanRepository plans,
      PlanInForce inForce) {
    this.seasons = seasons;
    this.requests = requests;
    this.communes = communes;
    this.stops = stops;
    this.vehicles = vehicles;
    this.roads = roads;
    this.calendar = calendar;
    this.plans = plans;
    this.inForce = inForce;
  }

  /** The season as the engine reads it, with the plan that is in force. */
  org.escale.planning.season.Season of(Season season) {
    var replanned = inForce.of(season.id(), of(season, Set.of()));
    if (replanned.bygone().isEmpty()) return replanned.season();
    return inForce.of(season.id(), of(season, replanned.bygone())).season();
  }

  private org.escale.planning.season.Season of(Season season, Set<String> bygone) {
    var fleet = season.vehicleIds().stream().map(vehicles::get).toList();
    var depots = SeasonRoads.Depots.of(fleet);
    var places = stops.all().stream().filter(org.escale.network.Stop::active).toList();
    var standing = places.stream().map(org.escale.network.Stop::id).collect(Collectors.toSet());
    var wanted = wanted(season, standing, bygone);
    return new org.escale.planning.season.Season(
        season.id().toString(),
        season.firstDay(),
        season.lastDay(),
        rules(season.rules()),
        weights(season.weights()),
        calendar.days(season),
        depots.depots(),
        fleet.stream()
            .map(vehicle ->
                new org.escale.planning.season.Vehicle(
                    vehicle.code(), depots.of(vehicle), unavailable(vehicle, season)))
            .toList(),
        communes(season, fleet.size(), wanted.size()),
        places.stream()
            .map(stop ->
                new Stop(
                    stop.id(), stop.communeCode(), new Label(stop.name(), stop.lat(), stop.lon())))
            .toList(),
        roads.travel(depots, places, season.rules().betweenStopsMinutes()),
        wanted,
        pins(season, fleet, wanted),
        null);
  }

  private List<Commune> communes(Season season, int fleet, int wanted) {
    var all = communes.all();
    int weeks = SeasonWeeks.count(season.firstDay(), season.lastDay());
    var waits = LongestWaits.of(all, fleet, weeks, wanted);
    return java.util.stream.IntStream.range(0, all.size())
        .mapToObj(i ->
            new Commune(
                all.get(i).code(),
                all.get(i).need(),
                waits.get(i),
                all.get(i).name(),
                all.get(i).population()))
        .toList();
  }

  private Set<LocalDate> unavailable(Vehicle vehicle, Season season) {
    var days = new HashSet<LocalDate>();
    for (var period : vehicles.unavailabilities(vehicle.id())) {
      season
          .firstDay()
          .datesUntil(season.lastDay().plusDays(1))
          .filter(day -> !day.isBefore(period.firstDay()) && !day.isAfter(period.lastDay()))
          .forEach(days::add);
    }
    return days;
  }

  /**
   * The requests that are retained and have a wish within the season, and that no other season's
   * plan serves. One whose stop was retired may be served at any other of its commune.
   */
  private List<org.escale.planning.season.Request> wanted(
      Season season, Set<String> standing, Set<String> bygone) {
    var elsewhere = plans.servedElsewhere(season.id());
    return requests.all().stream()
        .filter(request -> request.awaitsPlan(elsewhere))
        .filter(request -> !bygone.contains(request.reference()))
        .map(request -> wanted(request, season, standing))
        .filter(request -> !request.allowed().isEmpty())
        .toList();
  }

  private static org.escale.planning.season.Request wanted(
      Request request, Season season, Set<String> standing) {
    var allowed =
        request.wishes().stream()
            .filter(wish ->
                !wish.day().isBefore(season.firstDay()) && !wish.day().isAfter(season.lastDay()))
            .map(wish -> new DateSlot(wish.day(), engineSlot(wish.slot())))
            .collect(Collectors.toSet());
    var anywhere = request.stopId() == null || !standing.contains(request.stopId());
    return new org.escale.planning.season.Request(
        request.reference(),
        anywhere ? null : request.stopId(),
        anywhere ? request.communeCode() : null,
        request.kind().code(),
        request.specific(),
        request.weight(),
        allowed);
  }

  /**
   * Pins outlive what they were for: those of days, vehicles and requests that are no more say
   * nothing.
   */
  private List<Pin> pins(
      Season season, List<Vehicle> fleet, List<org.escale.planning.season.Request> wanted) {
    var contents = new HashSet<>(Set.of(Visit.OPEN, Pin.CLOSED));
    wanted.forEach(request -> contents.add(request.id()));
    var pins = new ArrayList<Pin>();
    for (var pin : seasons.pins(season.id())) {
      if (contents.contains(pin.content())
          && !pin.day().isBefore(season.firstDay())
          && !pin.day().isAfter(season.lastDay())) {
        fleet.stream()
            .filter(vehicle -> vehicle.id().equals(pin.vehicleId()))
            .forEach(vehicle -> pins.add(pin(vehicle, pin)));
      }
    }
    return pins;
  }

  private static Pin pin(Vehicle vehicle, StoredPin pin) {
    var visit = pin.stopId() == null ? null : new Visit(pin.stopId(), pin.content());
    return new Pin(vehicle.code(), pin.day(), engineSlot(pin.slot()), visit);
  }

  static Rules rules(SeasonRules rules) {
    var minutes =
        new EnumMap<org.escale.planning.season.Slot, Integer>(
            org.escale.planning.season.Slot.class);
    for (var slot : Slot.values()) minutes.put(engineSlot(slot), rules.minutes(slot));
    return new Rules(
        minutes,
        rules.setUpMinutes(),
        rules.packUpMinutes(),
        rules.betweenStopsMinutes(),
        rules.dayMinutes(),
        rules.weekMinutes(),
        rules.fourWeeksMinutes(),
        rules.weekDays());
  }

  private static Weights weights(SeasonWeights weights) {
    return new Weights(
        weights.unserved(),
        weights.openAccess(),
        weights.regularity(),
        weights.distancePer100Km(),
        weights.disruption());
  }

  static org.escale.planning.season.Slot engineSlot(Slot slot) {
    return org.escale.planning.season.Slot.valueOf(slot.name());
  }
}
