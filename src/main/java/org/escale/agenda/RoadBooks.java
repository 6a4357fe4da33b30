package org.escale.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.escale.network.Drive;
import org.escale.network.Stop;
import org.escale.network.Stops;
import org.escale.network.Vehicles;
import org.escale.planning.Requests;
import org.springframework.stereotype.Service;

/** Makes the road books of a day, one for each vehicle that has something to do. */
@Service
public class RoadBooks {
  private final Timetable timetable;
  private final Tours tours;
  private final Vehicles vehicles;
  private final Stops stops;
  private final Requests requests;

  RoadBooks(Timetable timetable, Tours tours, Vehicles vehicles, Stops stops, Requests requests) {
    this.timetable = timetable;
    this.tours = tours;
    this.vehicles = vehicles;
    this.stops = stops;
    this.requests = requests;
  }

  /** In the order in which their first session begins. */
  public List<RoadBook> of(LocalDate day) {
    var byVehicle = new LinkedHashMap<UUID, List<TimetableEntry>>();
    for (var entry : timetable.entries(TimetableFilter.between(day, day))) {
      byVehicle.computeIfAbsent(entry.place().vehicleId(), _ -> new ArrayList<>()).add(entry);
    }
    return byVehicle.entrySet().stream()
        .map(vehicle -> of(new VehicleDay(vehicle.getKey(), day), vehicle.getValue()))
        .toList();
  }

  private RoadBook of(VehicleDay day, List<TimetableEntry> entries) {
    var vehicle = vehicles.get(day.vehicleId());
    var cancelled = entries.stream().filter(TimetableEntry::cancelled).toList();
    var tour = tours.find(day).orElse(null);
    if (tour == null) {
      return new RoadBook(
          vehicle.name(), vehicle.depotName(), null, List.of(), null, null, 0, 0, cancelled);
    }
    var groups = byStop(entries.stream().filter(entry -> !entry.cancelled()).toList());
    List<Stop> places = groups.stream().map(g -> stops.get(g.getFirst().place().stopId())).toList();
    var drives = tours.drives(day.vehicleId(), places);
    var visits = new ArrayList<RoadBook.Visit>();
    for (var i = 0; i < groups.size(); i++) visits.add(visit(groups.get(i), drives.get(i), tour));
    var first = visits.getFirst();
    var back = drives.getLast();
    return new RoadBook(
        vehicle.name(),
        vehicle.depotName(),
        first.arrival().minusMinutes(first.drive().minutes()),
        visits,
        back,
        visits.getLast().leaving().plusMinutes(back.minutes()),
        tour.metres(),
        tour.minutes(),
        cancelled);
  }

  /** Sessions in a row at the same stop. */
  private static List<List<TimetableEntry>> byStop(List<TimetableEntry> entries) {
    var groups = new ArrayList<List<TimetableEntry>>();
    for (var entry : entries) {
      if (groups.isEmpty() || !stop(groups.getLast().getLast()).equals(stop(entry))) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(entry);
    }
    return groups;
  }

  private static String stop(TimetableEntry entry) {
    return entry.place().stopId();
  }

  private RoadBook.Visit visit(List<TimetableEntry> entries, Drive drive, Tours.Tour tour) {
    return new RoadBook.Visit(
        entries.getFirst().place(),
        drive,
        entries.getFirst().start().minusMinutes(tour.setUpMinutes()),
        entries.stream().map(this::reception).toList(),
        entries.getLast().end().plusMinutes(tour.packUpMinutes()));
  }

  private RoadBook.Reception reception(TimetableEntry entry) {
    var requestId = entry.session().requestId();
    return new RoadBook.Reception(
        entry, requestId == null ? null : requests.find(requestId).orElse(null));
  }
}
