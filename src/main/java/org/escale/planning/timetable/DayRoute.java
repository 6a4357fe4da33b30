package org.escale.planning.timetable;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.escale.network.Drive;
import org.escale.planning.PlanRoads;
import org.escale.planning.SeasonRules;
import org.escale.planning.Slot;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.Season;

/**
 * A vehicle's day on the road.
 *
 * @param places the depot, the stops, the depot
 * @param back when it is at the depot again
 * @param stands what it does at its stops
 */
record DayRoute(
    PlannedDay day,
    Drive drive,
    List<String> places,
    LocalTime departure,
    LocalTime back,
    List<Stand> stands) {

  /**
   * A session of the day.
   *
   * @param content OPEN, or the reference of the request
   */
  record Stand(
      Slot slot, String place, LocalTime start, LocalTime end, String kind, String content) {
    public boolean open() {
      return kind.equals("open");
    }
  }

  static DayRoute of(Season season, SeasonRules rules, PlannedDay day) {
    var names = new Names(season);
    var roads = new PlanRoads(season);
    var stands = new ArrayList<Stand>();
    day.visits()
        .forEach((engineSlot, visit) -> {
          var slot = Slot.valueOf(engineSlot.name());
          var start = rules.start(slot);
          int minutes = season.rules().sessionMinutes(engineSlot);
          stands.add(
              new Stand(
                  slot,
                  names.place(visit.stop()),
                  start,
                  start.plusMinutes(minutes),
                  names.kind(visit),
                  visit.content()));
        });
    var places = roads.places(day);
    int before = roads.minutes(places.get(0), places.get(1)) + season.rules().setUpMinutes();
    int after =
        season.rules().packUpMinutes()
            + roads.minutes(places.get(places.size() - 2), places.getLast());
    return new DayRoute(
        day,
        roads.of(day),
        places.stream().map(names::place).toList(),
        stands.getFirst().start().minusMinutes(before),
        stands.getLast().end().plusMinutes(after),
        stands);
  }
}
