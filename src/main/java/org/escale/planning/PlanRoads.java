package org.escale.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.escale.network.Drive;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.Season;
import org.escale.planning.season.Travel;
import org.escale.planning.season.Vehicle;

/** What vehicles drive on the days of a plan: depot, stops, depot. */
public final class PlanRoads {
  private static final Drive NONE = new Drive(0, 0);

  private final Map<String, String> depotOf = new HashMap<>();
  private final Map<List<String>, Drive> drives = new HashMap<>();

  public PlanRoads(Season season) {
    for (Vehicle vehicle : season.vehicles()) depotOf.put(vehicle.id(), vehicle.depot());
    for (Travel travel : season.travel()) {
      var drive = new Drive(travel.minutes(), travel.metres());
      drives.put(List.of(travel.from(), travel.to()), drive);
      drives.put(List.of(travel.to(), travel.from()), drive);
    }
  }

  /** The places of a day in order: the depot, each stop once per arrival, the depot. */
  public List<String> places(PlannedDay day) {
    var depot = depotOf.getOrDefault(day.vehicle(), "");
    var places = new ArrayList<String>();
    places.add(depot);
    for (var visit : day.visits().values()) {
      if (!visit.stop().equals(places.getLast())) places.add(visit.stop());
    }
    places.add(depot);
    return places;
  }

  /** All the drives of a day together. */
  public Drive of(PlannedDay day) {
    var places = places(day);
    int minutes = 0;
    int metres = 0;
    for (int i = 1; i < places.size(); i++) {
      var drive = drives.getOrDefault(List.of(places.get(i - 1), places.get(i)), NONE);
      minutes += drive.minutes();
      metres += drive.metres();
    }
    return new Drive(minutes, metres);
  }
}
