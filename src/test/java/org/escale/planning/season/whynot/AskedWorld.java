package org.escale.planning.season.whynot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.escale.planning.season.CalendarDay;
import org.escale.planning.season.Commune;
import org.escale.planning.season.DateSlot;
import org.escale.planning.season.Depot;
import org.escale.planning.season.Label;
import org.escale.planning.season.Pin;
import org.escale.planning.season.Plan;
import org.escale.planning.season.RandomPlan;
import org.escale.planning.season.Request;
import org.escale.planning.season.Rules;
import org.escale.planning.season.Season;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Stop;
import org.escale.planning.season.Travel;
import org.escale.planning.season.Vehicle;
import org.escale.planning.season.Visit;
import org.escale.planning.season.Weights;
import org.escale.planning.season.search.PinnedPlan;

/** One bus, a fortnight from a Monday, and one request "asked" for one slot. */
final class AskedWorld {
  static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

  private final List<Pin> pins = new ArrayList<>();
  private final List<Vehicle> vehicles = new ArrayList<>();
  private int dayMinutes = 600;
  private int weekMinutes = 2400;
  private int fourWeeksMinutes = 8400;
  private int weekDays = 5;
  private boolean specific;
  private String stop = "a1";

  AskedWorld() {
    vehicles.add(new Vehicle("bus", "depot", Set.of(MONDAY.plusDays(2))));
  }

  AskedWorld van() {
    vehicles.add(new Vehicle("van", "depot", Set.of()));
    return this;
  }

  AskedWorld dayMinutes(int minutes) {
    dayMinutes = minutes;
    return this;
  }

  AskedWorld weekMinutes(int minutes) {
    weekMinutes = minutes;
    return this;
  }

  AskedWorld fourWeeksMinutes(int minutes) {
    fourWeeksMinutes = minutes;
    return this;
  }

  AskedWorld weekDays(int days) {
    weekDays = days;
    return this;
  }

  AskedWorld specific() {
    specific = true;
    return this;
  }

  AskedWorld at(String stop) {
    this.stop = stop;
    return this;
  }

  AskedWorld open(String vehicle, int day, Slot slot, String at) {
    pins.add(new Pin(vehicle, MONDAY.plusDays(day), slot, new Visit(at, Visit.OPEN)));
    return this;
  }

  AskedWorld closed(String vehicle, int day, Slot slot) {
    pins.add(new Pin(vehicle, MONDAY.plusDays(day), slot, null));
    return this;
  }

  /** The answer of the plan that serves nothing but what is pinned and refuses the request. */
  SlotAnswer why(int day, Slot slot) {
    var season = season(new DateSlot(MONDAY.plusDays(day), slot));
    var plan = refusing(season);
    var answers = new WhyNot(season, plan).of("asked", 1, 2000, () -> false, told -> {});
    if (answers.size() != 1) throw new IllegalStateException("one slot, not " + answers);
    return answers.getFirst();
  }

  Season season(DateSlot... allowed) {
    var calendar = new ArrayList<CalendarDay>();
    for (int d : List.of(0, 1, 2, 3, 4, 5, 7, 8)) {
      var slots = new EnumMap<>(Map.of(Slot.AM, 3, Slot.PM, 5, Slot.EV, 8));
      if (d == 0) slots.remove(Slot.EV);
      calendar.add(new CalendarDay(MONDAY.plusDays(d), false, slots));
    }
    return new Season(
        "asked",
        MONDAY,
        MONDAY.plusDays(13),
        new Rules(
            Map.of(Slot.AM, 150, Slot.PM, 150, Slot.EV, 120),
            45,
            30,
            25,
            dayMinutes,
            weekMinutes,
            fourWeeksMinutes,
            weekDays),
        new Weights(1000, 40, 0, 20, 40),
        calendar,
        List.of(new Depot("depot", Label.NONE)),
        vehicles,
        List.of(new Commune("A", 600_000, 1, null, null), new Commune("B", 400_000, 1, null, null)),
        List.of(
            new Stop("a1", "A", Label.NONE),
            new Stop("b1", "B", Label.NONE),
            new Stop("far", "B", Label.NONE)),
        List.of(
            new Travel("depot", "a1", 20, 10_000),
            new Travel("b1", "depot", 30, 15_000),
            new Travel("a1", "b1", 15, 7_500)),
        List.of(new Request("asked", stop, null, "school", specific, 50, Set.of(allowed))),
        pins,
        null);
  }

  /** The plan of the pins alone. */
  private static Plan refusing(Season season) {
    return RandomPlan.stated(season, PinnedPlan.of(season));
  }
}
