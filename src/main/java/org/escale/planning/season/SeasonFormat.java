package org.escale.planning.season;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sentences of the format that a season keeps; the field that breaks one is named. */
final class SeasonFormat {
  static final int LARGEST = 1_000_000_000;
  private static final int MILLION = 1_000_000;
  private static final int HIGHEST_QUALITY = 10;
  private final LocalDate from;
  private final LocalDate to;
  private final Set<String> depotIds = new HashSet<>();
  private final Set<String> vehicleIds = new HashSet<>();
  private final Set<String> communeCodes = new HashSet<>();
  private final Set<String> stopIds = new HashSet<>();
  private final Set<String> requestIds = new HashSet<>();

  SeasonFormat(LocalDate from, LocalDate to) {
    this.from = from;
    this.to = to;
  }

  void require(
      String id,
      Rules rules,
      Weights weights,
      List<CalendarDay> calendar,
      List<Depot> depots,
      List<Vehicle> vehicles,
      List<Commune> communes,
      List<Stop> stops,
      List<Travel> travel,
      List<Request> requests,
      List<Pin> pins,
      @Nullable List<PlannedDay> previousPlan) {
    text("id", id);
    year("from", from);
    year("to", to);
    if (to.isBefore(from)) {
      throw new Malformed("to", "is before from");
    }
    requireRules(rules);
    requireWeights(weights);
    requireCalendar(calendar);
    for (int i = 0; i < depots.size(); i++) {
      own("depots[" + i + "].id", depots.get(i).id(), depotIds);
    }
    requireVehicles(vehicles);
    requireCommunes(communes);
    requireStops(stops);
    requireTravel(travel);
    requireRequests(requests);
    requirePins(pins);
    if (previousPlan != null) {
      PlanFormat.requireDays("previousPlan", previousPlan);
    }
  }

  private static void requireRules(Rules rules) {
    whole("rules.setUpMinutes", rules.setUpMinutes());
    whole("rules.packUpMinutes", rules.packUpMinutes());
    whole("rules.betweenStopsMinutes", rules.betweenStopsMinutes());
    whole("rules.dayMinutes", rules.dayMinutes());
    whole("rules.weekMinutes", rules.weekMinutes());
    whole("rules.fourWeeksMinutes", rules.fourWeeksMinutes());
    whole("rules.weekDays", rules.weekDays());
    for (var slot : Slot.values()) {
      whole("rules.sessionMinutes." + slot, rules.sessionMinutes(slot));
    }
  }

  private static void requireWeights(Weights weights) {
    whole("weights.unserved", weights.unserved());
    whole("weights.openAccess", weights.openAccess());
    whole("weights.regularity", weights.regularity());
    whole("weights.distancePer100Km", weights.distancePer100Km());
    whole("weights.disruption", weights.disruption());
  }

  private void requireCalendar(List<CalendarDay> calendar) {
    var dates = new HashSet<LocalDate>();
    for (int i = 0; i < calendar.size(); i++) {
      var at = "calendar[" + i + "]";
      var day = calendar.get(i);
      within(at + ".date", day.date());
      if (day.date().getDayOfWeek() == DayOfWeek.SUNDAY) {
        throw new Malformed(at + ".date", day.date() + " is a Sunday");
      }
      if (!dates.add(day.date())) {
        throw new Malformed(at + ".date", day.date() + " is given twice");
      }
      day.quality().forEach((slot, q) -> whole(at + ".slots." + slot, q, 0, HIGHEST_QUALITY));
    }
  }

  private void requireVehicles(List<Vehicle> vehicles) {
    for (int i = 0; i < vehicles.size(); i++) {
      var at = "vehicles[" + i + "]";
      var vehicle = vehicles.get(i);
      own(at + ".id", vehicle.id(), vehicleIds);
      known(at + ".depot", vehicle.depot(), depotIds, "depot");
      vehicle.unavailable().forEach(date -> within(at + ".unavailable", date));
    }
  }

  private void requireCommunes(List<Commune> communes) {
    for (int i = 0; i < communes.size(); i++) {
      var at = "communes[" + i + "]";
      var commune = communes.get(i);
      own(at + ".code", commune.code(), communeCodes);
      whole(at + ".need", commune.need(), 0, MILLION);
      whole(at + ".maxGapWeeks", commune.maxGapWeeks(), 1, LARGEST);
    }
  }

  private void requireStops(List<Stop> stops) {
    for (int i = 0; i < stops.size(); i++) {
      var at = "stops[" + i + "]";
      var stop = stops.get(i);
      own(at + ".id", stop.id(), stopIds);
      known(at + ".commune", stop.commune(), communeCodes, "commune");
      if (depotIds.contains(stop.id())) {
        throw new Malformed(at + ".id", "'" + stop.id() + "' is the name of a depot too");
      }
    }
  }

  private void requireTravel(List<Travel> travel) {
    var places = new HashSet<>(depotIds);
    places.addAll(stopIds);
    var pairs = new HashSet<List<String>>();
    for (int i = 0; i < travel.size(); i++) {
      var at = "travel[" + i + "]";
      var leg = travel.get(i);
      known(at + ".from", leg.from(), places, "place");
      known(at + ".to", leg.to(), places, "place");
      if (leg.from().equals(leg.to())) {
        throw new Malformed(at, "goes nowhere");
      }
      var ordered = leg.from().compareTo(leg.to()) < 0;
      if (!pairs.add(List.of(ordered ? leg.from() : leg.to(), ordered ? leg.to() : leg.from()))) {
        throw new Malformed(at, leg.from() + " and " + leg.to() + " are linked twice");
      }
      whole(at + ".minutes", leg.minutes());
      whole(at + ".metres", leg.metres());
    }
  }

  private void requireRequests(List<Request> requests) {
    for (int i = 0; i < requests.size(); i++) {
      var at = "requests[" + i + "]";
      var request = requests.get(i);
      own(at + ".id", request.id(), requestIds);
      if (request.id().equals(Visit.OPEN) || request.id().equals(Pin.CLOSED)) {
        throw new Malformed(at + ".id", request.id() + " cannot be the name of a request");
      }
      var stop = request.stop();
      var commune = request.commune();
      if ((stop == null) == (commune == null)) {
        throw new Malformed(at, "names a stop or a commune, one of the two");
      }
      if (stop != null) {
        known(at + ".stop", stop, stopIds, "stop");
      }
      if (commune != null) {
        known(at + ".commune", commune, communeCodes, "commune");
      }
      text(at + ".kind", request.kind());
      whole(at + ".weight", request.weight());
      request.allowed().forEach(slot -> within(at + ".allowed", slot.date()));
    }
  }

  private void requirePins(List<Pin> pins) {
    record Pinned(String vehicle, LocalDate date, Slot slot) {}
    var pinned = new HashSet<Pinned>();
    for (int i = 0; i < pins.size(); i++) {
      var at = "pins[" + i + "]";
      var pin = pins.get(i);
      known(at + ".vehicle", pin.vehicle(), vehicleIds, "vehicle");
      within(at + ".date", pin.date());
      if (!pinned.add(new Pinned(pin.vehicle(), pin.date(), pin.slot()))) {
        throw new Malformed(at, "this slot is pinned twice");
      }
      var visit = pin.visit();
      if (visit != null) {
        known(at + ".stop", visit.stop(), stopIds, "stop");
        if (!visit.isOpen()) {
          known(at + ".content", visit.content(), requestIds, "request");
        }
      }
    }
  }

  private void within(String field, LocalDate date) {
    if (date.isBefore(from) || date.isAfter(to)) {
      throw new Malformed(field, date + " is outside the season");
    }
  }

  static void year(String field, LocalDate date) {
    if (date.getYear() < 1900 || date.getYear() > 2199) {
      throw new Malformed(field, "'" + date + "' is no date (YYYY-MM-DD, from 1900 to 2199)");
    }
  }

  static void text(String field, String text) {
    if (text.isEmpty()) {
      throw new Malformed(field, "must be a text that is not empty");
    }
  }

  static void known(String field, String id, Set<String> known, String noun) {
    text(field, id);
    if (!known.contains(id)) {
      throw new Malformed(field, "there is no " + noun + " '" + id + "'");
    }
  }

  private static void own(String field, String id, Set<String> taken) {
    text(field, id);
    if (!taken.add(id)) {
      throw new Malformed(field, "'" + id + "' is given twice");
    }
  }

  private static void whole(String field, int number) {
    whole(field, number, 0, LARGEST);
  }

  private static void whole(String field, int number, int lowest, int highest) {
    if (number < lowest || number > highest) {
      throw new Malformed(field, "must be a whole number from " + lowest + " to " + highest);
    }
  }
}
