package org.escale.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.escale.network.Drive;
import org.escale.network.Stop;
import org.escale.network.Stops;
import org.escale.network.TravelTimes;
import org.escale.network.Vehicles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a vehicle drives on a day, always as its sessions want it: depot, stops, depot. */
@Service
class Tours {
  private final JdbcClient sql;
  private final SessionRepository sessions;
  private final Vehicles vehicles;
  private final Stops stops;
  private final TravelTimes travelTimes;

  Tours(
      JdbcClient sql,
      SessionRepository sessions,
      Vehicles vehicles,
      Stops stops,
      TravelTimes travelTimes) {
    this.sql = sql;
    this.sessions = sessions;
    this.vehicles = vehicles;
    this.stops = stops;
    this.travelTimes = travelTimes;
  }

  /** The sessions of these days have changed; minutes at the stops stay as they were. */
  void redraw(Collection<VehicleDay> days) {
    var places = new HashMap<String, Stop>();
    stops.all().forEach(stop -> places.put(stop.id(), stop));
    for (var day : new LinkedHashSet<>(days)) {
      var visited = visited(day).stream().map(places::get).toList();
      if (visited.isEmpty()) {
        remove(day);
      } else {
        put(day, drives(day.vehicleId(), visited));
      }
    }
  }

  /** The season says how long it takes to set up and pack up at a stop. */
  void setMinutesAtStops(Collection<VehicleDay> days, int setUpMinutes, int packUpMinutes) {
    for (var day : new LinkedHashSet<>(days)) {
      sql.sql(
              """
              UPDATE agenda.tour SET set_up_minutes = :setUp, pack_up_minutes = :packUp
              WHERE vehicle_id = :vehicle AND day = :day
              """)
          .param("setUp", setUpMinutes)
          .param("packUp", packUpMinutes)
          .param("vehicle", day.vehicleId())
          .param("day", day.day())
          .update();
    }
  }

  Optional<Tour> find(VehicleDay day) {
    return sql.sql("SELECT * FROM agenda.tour_public WHERE vehicle_id = :vehicle AND day = :day")
        .param("vehicle", day.vehicleId())
        .param("day", day.day())
        .query(Tour.class)
        .optional();
  }

  /** The drives of a tour: from the depot, from stop to stop, back to the depot. */
  List<Drive> drives(UUID vehicleId, List<Stop> visited) {
    var vehicle = vehicles.get(vehicleId);
    var drives = new ArrayList<Drive>();
    drives.add(travelTimes.fromDepot(vehicle, visited.getFirst()));
    for (var i = 1; i < visited.size(); i++) {
      drives.add(travelTimes.between(visited.get(i - 1), visited.get(i)));
    }
    drives.add(travelTimes.fromDepot(vehicle, visited.getLast()));
    return drives;
  }

  /** The stops of the day in order; two sessions in a row at one stop are one visit. */
  private List<String> visited(VehicleDay day) {
    var visited = new ArrayList<String>();
    for (var session : sessions.between(day.day(), day.day())) {
      var counts = session.vehicleId().equals(day.vehicleId()) && !session.cancelled();
      if (counts && (visited.isEmpty() || !visited.getLast().equals(session.stopId()))) {
        visited.add(session.stopId());
      }
    }
    return visited;
  }

  private void put(VehicleDay day, List<Drive> drives) {
    sql.sql(
            """
            INSERT INTO agenda.tour (vehicle_id, day, metres, minutes)
            VALUES (:vehicle, :day, :metres, :minutes)
            ON CONFLICT (vehicle_id, day) DO UPDATE
            SET metres = EXCLUDED.metres, minutes = EXCLUDED.minutes
            """)
        .param("vehicle", day.vehicleId())
        .param("day", day.day())
        .param("metres", drives.stream().mapToInt(Drive::metres).sum())
        .param("minutes", drives.stream().mapToInt(Drive::minutes).sum())
        .update();
  }

  private void remove(VehicleDay day) {
    sql.sql("DELETE FROM agenda.tour WHERE vehicle_id = :vehicle AND day = :day")
        .param("vehicle", day.vehicleId())
        .param("day", day.day())
        .update();
  }

  /**
   * @param metres of all drives
   * @param minutes of the drives alone
   * @param setUpMinutes on arriving at a stop
   * @param packUpMinutes before leaving it
   */
  record Tour(
      UUID vehicleId,
      LocalDate day,
      int metres,
      int minutes,
      int setUpMinutes,
      int packUpMinutes) {}
}
