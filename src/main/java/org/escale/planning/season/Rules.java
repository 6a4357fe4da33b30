package org.escale.planning.season;

import java.util.Map;

/**
 * How long work takes and how much of it there may be.
 *
 * @param sessionMinutes minutes of a session in each of the three slots
 * @param setUpMinutes minutes on arriving at a stop
 * @param packUpMinutes minutes on leaving it
 * @param betweenStopsMinutes longest drive between the two stops of a day
 * @param dayMinutes longest day of a vehicle
 * @param weekMinutes longest week of a vehicle
 * @param fourWeeksMinutes most minutes of a vehicle in a block of four weeks
 * @param weekDays most working days of a vehicle in a week
 */
public record Rules(
    Map<Slot, Integer> sessionMinutes,
    int setUpMinutes,
    int packUpMinutes,
    int betweenStopsMinutes,
    int dayMinutes,
    int weekMinutes,
    int fourWeeksMinutes,
    int weekDays) {

  public Rules {
    sessionMinutes = Map.copyOf(sessionMinutes);
  }

  /** Minutes of a session in this slot. */
  public int sessionMinutes(Slot slot) {
    var minutes = sessionMinutes.get(slot);
    if (minutes == null) {
      throw new Malformed("rules.sessionMinutes", "has no " + slot);
    }
    return minutes;
  }
}
