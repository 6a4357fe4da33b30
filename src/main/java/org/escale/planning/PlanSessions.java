package org.escale.planning;

import java.util.ArrayList;
import java.util.HashMap;
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

/** Turns the slots of a plan into sessions with times. */
@Component
class PlanSessions {
  private final Vehicles vehicles;
  private final Stops stops;
  private final RequestRepository requests;
  private final PlanRepository plans;

  PlanSessions(Vehicles vehicles, Stops stops, RequestRepository requests, PlanRepository plans) {
    this.vehicles = vehicles;
    this.stops = stops;
    this.requests = requests;
    this.plans = plans;
  }

  /**
   * @throws PlanRefused when the season has other rules by now, or something that the plan names is
   *     no longer to be planned
   */
  PublishablePlan of(StoredPlan plan, Season season, PlanContent content) {
    // the plan was made and checked for these: with others its times and days may not hold
    if (!SeasonFile.rules(season.rules()).equals(content.season().rules())) {
      throw new PlanRefused(Reason.OUT_OF_DATE);
    }
    Map<String, UUID> vehicleIds =
        vehicles.all().stream().collect(Collectors.toMap(Vehicle::code, Vehicle::id));
    Map<String, Stop> places =
        stops.all().stream().collect(Collectors.toMap(Stop::id, stop -> stop));
    var wanted = new HashMap<String, Request>();
    var elsewhere = plans.servedElsewhere(season.id());
    requests.all().stream()
        .filter(request -> request.awaitsPlan(elsewhere))
        .forEach(request -> wanted.put(request.reference(), request));
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
    return new PublishablePlan(plan.id(), plan.seasonId(), planned);
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
