package org.escale.planning;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * How long work takes, how much of it there may be, when sessions begin and how well half-days suit
 * residents.
 *
 * @param starts when the sessions of each slot begin, local time
 * @param sessionMinutes how long they last
 * @param setUpMinutes on arriving at a stop
 * @param packUpMinutes on leaving it
 * @param betweenStopsMinutes longest drive between the two stops of a day
 * @param dayMinutes longest day of a vehicle
 * @param weekMinutes longest week
 * @param fourWeeksMinutes most minutes in a block of four weeks
 * @param weekDays most working days in a week
 * @param eveningDays the days of the week that have an evening slot; never Sunday
 */
public record SeasonRules(
    Map<Slot, LocalTime> starts,
    Map<Slot, Integer> sessionMinutes,
    int setUpMinutes,
    int packUpMinutes,
    int betweenStopsMinutes,
    int dayMinutes,
    int weekMinutes,
    int fourWeeksMinutes,
    int weekDays,
    Set<DayOfWeek> eveningDays,
    SlotQuality quality) {

  /** What a season begins with. */
  public static final SeasonRules USUAL =
      new SeasonRules(
          Map.of(
              Slot.AM, Slot.AM.usualStart(),
              Slot.PM, Slot.PM.usualStart(),
              Slot.EV, Slot.EV.usualStart()),
          Map.of(Slot.AM, 150, Slot.PM, 150, Slot.EV, 120),
          45,
          30,
          25,
          600,
          2400,
          8400,
          5,
          EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
          SlotQuality.USUAL);

  public SeasonRules {
    starts = new EnumMap<>(starts);
    sessionMinutes = new EnumMap<>(sessionMinutes);
    eveningDays = Set.copyOf(eveningDays);
  }

  /** When a session of this slot begins. */
  public LocalTime start(Slot slot) {
    return starts.getOrDefault(slot, slot.usualStart());
  }

  /** When it ends. */
  public LocalTime end(Slot slot) {
    return start(slot).plusMinutes(minutes(slot));
  }

  /** How long it lasts. */
  public int minutes(Slot slot) {
    return sessionMinutes.getOrDefault(slot, 0);
  }

  /** Whether a session ends before the next slot's begins, every slot, and none passes midnight. */
  public boolean slotsFollowEachOther() {
    return !end(Slot.AM).isAfter(start(Slot.PM))
        && !end(Slot.PM).isAfter(start(Slot.EV))
        && start(Slot.AM).isBefore(start(Slot.PM))
        && start(Slot.EV).toSecondOfDay() / 60 + minutes(Slot.EV) < 24 * 60;
  }
}
