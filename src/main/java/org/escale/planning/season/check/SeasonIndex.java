package org.escale.planning.season.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.escale.planning.season.DateSlot;
import org.escale.planning.season.Pin;
import org.escale.planning.season.Request;
import org.escale.planning.season.Season;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Travel;
import org.escale.planning.season.Vehicle;
import org.jspecify.annotations.Nullable;

/** A season, looked up by identifiers. */
final class SeasonIndex {
  private final Season season;
  private final Map<DateSlot, Integer> quality = new HashMap<>();
  private final Map<String, Vehicle> vehicles = new HashMap<>();
  private final Map<String, String> communeOf = new HashMap<>();
  private final Map<String, List<String>> stopsIn = new HashMap<>();
  private final Map<Leg, Travel> drives = new HashMap<>();
  private final Map<String, Request> requests = new HashMap<>();
  private final Map<VehicleDate, Map<Slot, Pin>> pins = new HashMap<>();
  private final Refusals refusals = new Refusals(this);

  SeasonIndex(Season season) {
    this.season = season;
    for (var day : season.calendar()) {
      day.quality().forEach((slot, q) -> quality.put(new DateSlot(day.date(), slot), q));
    }
    season.vehicles().forEach(vehicle -> vehicles.put(vehicle.id(), vehicle));
    for (var stop : season.stops()) {
      communeOf.put(stop.id(), stop.commune());
      stopsIn.computeIfAbsent(stop.commune(), commune -> new ArrayList<>()).add(stop.id());
    }
    for (var drive : season.travel()) {
      drives.put(new Leg(drive.from(), drive.to()), drive);
      drives.put(new Leg(drive.to(), drive.from()), drive);
    }
    season.requests().forEach(request -> requests.put(request.id(), request));
    for (var pin : season.pins()) {
      pins.computeIfAbsent(new VehicleDate(pin.vehicle(), pin.date()), at -> new HashMap<>())
          .put(pin.slot(), pin);
    }
  }

  Season season() {
    return season;
  }

  /** Null for a slot that the calendar does not give. */
  @Nullable Integer quality(DateSlot at) {
    return quality.get(at);
  }

  Vehicle vehicle(String id) {
    return present(vehicles.get(id), id);
  }

  String communeOf(String stop) {
    return present(communeOf.get(stop), stop);
  }

  Request request(String id) {
    return present(requests.get(id), id);
  }

  /** Null for a drive that is not listed. */
  @Nullable Travel drive(Leg leg) {
    return drives.get(leg);
  }

  /** The pins of a vehicle's date, by slot. */
  Map<Slot, Pin> pins(VehicleDate at) {
    return pins.getOrDefault(at, Map.of());
  }

  Refusals refusals() {
    return refusals;
  }

  /** Where a request may be served. */
  List<String> stopsOf(Request request) {
    return request.stop() != null
        ? List.of(request.stop())
        : stopsIn.getOrDefault(present(request.commune(), request.id()), List.of());
  }

  private static <T> T present(@Nullable T found, String id) {
    if (found == null) {
      throw new IllegalArgumentException("the season has no " + id);
    }
    return found;
  }
}
