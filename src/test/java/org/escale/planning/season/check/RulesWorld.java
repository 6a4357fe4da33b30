package org.escale.planning.season.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.escale.planning.season.CalendarDay;
import org.escale.planning.season.Commune;
import org.escale.planning.season.DateSlot;
import org.escale.planning.season.Depot;
import org.escale.planning.season.Label;
import org.escale.planning.season.Pin;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.Request;
import org.escale.planning.season.Rules;
import org.escale.planning.season.Season;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Stop;
import org.escale.planning.season.Travel;
import org.escale.planning.season.Vehicle;
import org.escale.planning.season.Visit;
import org.escale.planning.season.Weights;
import org.jspecify.annotations.Nullable;

/** A small season whose limits can be set, and days of it in few words. */
final class RulesWorld {
  static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
  static final LocalDate CLOSED = MONDAY.plusDays(23);
  static final Rules WIDE =
      new Rules(Map.of(Slot.AM, 100, Slot.PM, 100, Slot.EV, 100), 20, 10, 25, 999, 9999, 9999, 6);

  private RulesWorld() {}

  static List<PlannedDay> days(Day... days) {
    var planned = new ArrayList<PlannedDay>();
    for (var day : days) {
      planned.add(new PlannedDay(day.vehicle, MONDAY.plusDays(day.number), day.visits));
    }
    return planned;
  }

  static Day day(String vehicle, int number) {
    return new Day(vehicle, number, new EnumMap<>(Slot.class));
  }

  record Day(String vehicle, int number, Map<Slot, Visit> visits) {
    Day am(String stop) {
      return with(Slot.AM, stop, Visit.OPEN);
    }

    Day pm(String stop) {
      return with(Slot.PM, stop, Visit.OPEN);
    }

    Day ev(String stop) {
      return with(Slot.EV, stop, Visit.OPEN);
    }

    Day am(String stop, String request) {
      return with(Slot.AM, stop, request);
    }

    Day pm(String stop, String request) {
      return with(Slot.PM, stop, request);
    }

    Day ev(String stop, String request) {
      return with(Slot.EV, stop, request);
    }

    private Day with(Slot slot, String stop, String content) {
      visits.put(slot, new Visit(stop, content));
      return this;
    }
  }

  static Rules limits(Consumer<Map<String, Integer>> change) {
    var limits = new HashMap<String, Integer>();
    change.accept(limits);
    return new Rules(
        WIDE.sessionMinutes(),
        WIDE.setUpMinutes(),
        WIDE.packUpMinutes(),
        WIDE.betweenStopsMinutes(),
        limits.getOrDefault("day", WIDE.dayMinutes()),
        limits.getOrDefault("week", WIDE.weekMinutes()),
        limits.getOrDefault("block", WIDE.fourWeeksMinutes()),
        limits.getOrDefault("days", WIDE.weekDays()));
  }

  /** Six weeks of a bus, which has a closed date, and a van. */
  static Season season(Rules rules, List<Pin> pins) {
    var calendar = new ArrayList<CalendarDay>();
    for (int d = 0; d < 42; d++) {
      var date = MONDAY.plusDays(d);
      if (date.getDayOfWeek() == DayOfWeek.SUNDAY) continue;
      var slots = new EnumMap<>(Map.of(Slot.AM, 3, Slot.PM, 5, Slot.EV, 8));
      if (d == 0) slots.remove(Slot.EV);
      calendar.add(new CalendarDay(date, false, slots));
    }
    return new Season(
        "rules",
        MONDAY,
        MONDAY.plusDays(41),
        rules,
        new Weights(1000, 40, 10, 20, 40),
        calendar,
        List.of(new Depot("depot", Label.NONE)),
        List.of(new Vehicle("bus", "depot", Set.of(CLOSED)), new Vehicle("van", "depot", Set.of())),
        List.of(commune("A"), commune("B"), commune("C"), commune("D")),
        List.of(stop("a1"), stop("a2"), stop("b1"), stop("b2"), stop("c1"), stop("d1")),
        List.of(
            new Travel("depot", "a1", 20, 10_000),
            new Travel("a2", "depot", 20, 10_000),
            new Travel("depot", "b1", 30, 15_000),
            new Travel("depot", "b2", 30, 15_000),
            new Travel("depot", "c1", 40, 20_000),
            new Travel("a1", "a2", 10, 3_000),
            new Travel("a1", "b1", 25, 12_000),
            new Travel("a2", "b1", 26, 13_000)),
        List.of(
            request("class", "a1", null, true, at(1, Slot.AM)),
            request("club", "a1", null, false, at(1, Slot.PM)),
            request("town", null, "B", false, at(2, Slot.PM), at(9, Slot.PM)),
            request("late", "a1", null, true, at(1, Slot.EV)),
            request("never", "c1", null, false)),
        pins,
        null);
  }

  private static Commune commune(String code) {
    return new Commune(code, 250_000, 3, null, null);
  }

  private static Stop stop(String id) {
    return new Stop(id, id.substring(0, 1).toUpperCase(Locale.ROOT), Label.NONE);
  }

  private static Request request(
      String id,
      @Nullable String stop,
      @Nullable String commune,
      boolean specific,
      DateSlot... allowed) {
    return new Request(id, stop, commune, "school", specific, 50, Set.of(allowed));
  }

  private static DateSlot at(int day, Slot slot) {
    return new DateSlot(MONDAY.plusDays(day), slot);
  }
}
