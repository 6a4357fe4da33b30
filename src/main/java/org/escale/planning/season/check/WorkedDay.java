package org.escale.planning.season.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Visit;

/**
 * A vehicle's working day.
 *
 * @param at whose day, and when
 * @param visits what each used slot holds, in the order of the day
 * @param legs the drives: depot to first stop, stop to stop, last stop to depot
 * @param minutes its length
 * @param metres driven
 */
record WorkedDay(
    VehicleDate at, Map<Slot, Visit> visits, List<Leg> legs, long minutes, long metres) {

  static WorkedDay of(SeasonIndex season, VehicleDate at, Map<Slot, Visit> visits) {
    var depot = season.vehicle(at.vehicle()).depot();
    var legs = new ArrayList<Leg>();
    var place = depot;
    for (var visit : visits.values()) {
      if (!visit.stop().equals(place)) {
        legs.add(new Leg(place, visit.stop()));
        place = visit.stop();
      }
    }
    int arrivals = legs.size();
    legs.add(new Leg(place, depot));
    var rules = season.season().rules();
    long minutes = (long) arrivals * ((long) rules.setUpMinutes() + rules.packUpMinutes());
    long metres = 0;
    for (var slot : visits.keySet()) {
      minutes += rules.sessionMinutes(slot);
    }
    for (var leg : legs) {
      var drive = season.drive(leg);
      // a drive that is not listed counts 0: it is reported already
      minutes += drive == null ? 0 : drive.minutes();
      metres += drive == null ? 0 : drive.metres();
    }
    return new WorkedDay(at, visits, List.copyOf(legs), minutes, metres);
  }

  List<Leg> legsBetweenStops() {
    return legs.subList(1, legs.size() - 1);
  }
}
