package org.escale.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.escale.network.Drive;
import org.escale.network.Stop;
import org.escale.network.TravelTimes;
import org.escale.network.Vehicle;
import org.escale.planning.season.Depot;
import org.escale.planning.season.Label;
import org.escale.planning.season.Travel;
import org.springframework.stereotype.Component;

/**
 * The drives of a season: from every depot to every stop, and from each stop to its nearest
 * neighbours; farther stops cannot share a day.
 */
@Component
class SeasonRoads {
  private static final int NEIGHBOURS = 6;

  private final TravelTimes travelTimes;

  SeasonRoads(TravelTimes travelTimes) {
    this.travelTimes = travelTimes;
  }

  /**
   * Where vehicles start and end their days; a place that several share is one depot.
   *
   * @param depotOf the identifier of the depot, by the vehicle's code
   * @param anyOf a vehicle of each depot, by the depot's identifier
   */
  record Depots(List<Depot> depots, Map<String, String> depotOf, Map<String, Vehicle> anyOf) {

    static Depots of(List<Vehicle> vehicles) {
      var known = new LinkedHashMap<Label, Depot>();
      var depotOf = new HashMap<String, String>();
      var anyOf = new LinkedHashMap<String, Vehicle>();
      for (var vehicle : vehicles) {
        var place = new Label(vehicle.depotName(), vehicle.depotLat(), vehicle.depotLon());
        var next = new Depot("depot-" + (known.size() + 1), place);
        var depot = known.computeIfAbsent(place, any -> next);
        depotOf.put(vehicle.code(), depot.id());
        anyOf.putIfAbsent(depot.id(), vehicle);
      }
      return new Depots(List.copyOf(known.values()), depotOf, anyOf);
    }

    String of(Vehicle vehicle) {
      return Objects.requireNonNull(depotOf.get(vehicle.code()));
    }
  }

  List<Travel> travel(Depots depots, List<Stop> stops, int betweenStopsMinutes) {
    var travel = new ArrayList<Travel>();
    depots
        .anyOf()
        .forEach((depot, vehicle) -> {
          for (var stop : stops) {
            var drive = travelTimes.fromDepot(vehicle, stop);
            travel.add(new Travel(depot, stop.id(), drive.minutes(), drive.metres()));
          }
        });
    betweenStops(stops, betweenStopsMinutes, travel);
    return travel;
  }

  private record Neighbour(int index, Drive drive) {}

  private void betweenStops(List<Stop> stops, int longest, List<Travel> travel) {
    var pairs = new TreeMap<Integer, Map<Integer, Drive>>();
    for (int i = 0; i < stops.size(); i++) {
      for (var near : neighbours(stops, i)) {
        if (near.drive().minutes() <= longest) {
          pairs
              .computeIfAbsent(Math.min(i, near.index()), any -> new TreeMap<>())
              .put(Math.max(i, near.index()), near.drive());
        }
      }
    }
    pairs.forEach((i, others) ->
        others.forEach((j, drive) ->
            travel.add(
                new Travel(
                    stops.get(i).id(), stops.get(j).id(), drive.minutes(), drive.metres()))));
  }

  private List<Neighbour> neighbours(List<Stop> stops, int i) {
    var all = new ArrayList<Neighbour>();
    for (int j = 0; j < stops.size(); j++) {
      if (j != i) all.add(new Neighbour(j, travelTimes.between(stops.get(i), stops.get(j))));
    }
    all.sort(
        Comparator.comparingInt((Neighbour near) -> near.drive().metres())
            .thenComparingInt(Neighbour::index));
    return all.subList(0, Math.min(NEIGHBOURS, all.size()));
  }
}
