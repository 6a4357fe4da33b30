package org.escale.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.escale.network.Stop;
import org.escale.network.Stops;
import org.escale.network.Vehicle;
import org.escale.network.Vehicles;
import org.escale.planning.PlanRefused.Reason;
import org.escale.planning.season.PlannedDay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the slots of a plan into sessions with times, and its days into tours. */
@Component
class PlanSessions {
  private final Vehicles vehicles;
  private final Stops stops;
  private final RequestRepository requests;

  PlanSessions(Vehicles vehicles, Stops stops, RequestRepository requests) {
    this.vehicles = vehicles;
    this.stops = stops;
    this.requests = requests;
  }

  PublishablePlan of(StoredPlan plan, Season season, PlanContent content) {
    Map<String, UUID> vehicleIds =
        vehicles.all().stream().collect(Collectors.toMap(Vehicle::code, Vehicle::id));
    Map<String, Stop> places =
        stops.all().stream().collect(Collectors.toMap(Stop::id, stop -> stop));
    var wanted = new HashMap<String, Request>();
    requests.all().forEach(request -> wanted.put(request.reference(), request));
    var planned = new ArrayList<PlannedSession>();
    for (var day : content.plan().days()) {
      var vehicle = present(vehicleIds.get(day.vehicle()));
      day.visits()
          .forEach((slot, visit) ->
              planned.add(
                  session(
                      season,
                      content,
                      vehicle,
                      day,
                      Slot.valueOf(slot.name()),
                      present(places.get(visit.stop())),
                      visit.isOpen() ? null : present(wanted.get(visit.content())))));
    }
    var roads = new PlanRoads(content.season());
    List<PlannedTour> tours =
        content.plan().days().stream()
            .map(day -> {
              var drive = roads.of(day);
              return new PlannedTour(
                  present(vehicleIds.get(day.vehicle())),
                  day.date(),
                  drive.metres(),
                  drive.minutes());
            })
            .toList();
    return new PublishablePlan(plan.id(), plan.seasonId(), planned, tours);
  }

  private static PlannedSession session(
      Season season,
      PlanContent content,
      UUID vehicle,
      PlannedDay day,
      Slot slot,
      Stop stop,
      @Nullable Request request) {
    var start = season.rules().start(slot);
    int minutes = content.season().rules().sessionMinutes(SeasonFile.engineSlot(slot));
    return new PlannedSession(
        vehicle,
        day.date(),
        slot,
        start,
        start.plusMinutes(minutes),
        stop.id(),
        stop.communeCode(),
        request == null ? "open" : request.kind().code(),
        request == null ? null : request.id(),
        request == null ? null : request.title());
  }

  private static <T> T present(@Nullable T found) {
    if (found == null) throw new PlanRefused(Reason.OUT_OF_DATE);
    return found;
  }
}
