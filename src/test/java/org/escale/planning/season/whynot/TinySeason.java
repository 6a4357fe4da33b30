package org.escale.planning.season.whynot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.escale.planning.season.CalendarDay;
import org.escale.planning.season.Commune;
import org.escale.planning.season.DateSlot;
import org.escale.planning.season.Depot;
import org.escale.planning.season.Label;
import org.escale.planning.season.Pin;
import org.escale.planning.season.Plan;
import org.escale.planning.season.Request;
import org.escale.planning.season.Rules;
import org.escale.planning.season.Season;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Stop;
import org.escale.planning.season.Travel;
import org.escale.planning.season.Vehicle;
import org.escale.planning.season.Weights;
import org.escale.planning.season.search.Limit;
import org.escale.planning.season.search.Planner;
import org.escale.planning.season.search.SeasonCannotWork;

/**
 * Seasons drawn from a seed, so small that all their plans can be tried: three or four days of one
 * vehicle or two, around a Sunday, with tight limits, drives that no map would have, and pins that
 * some plan keeps.
 */
final class TinySeason {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 9, 11);
  private final Random random;

  private TinySeason(long seed) {
    random = new Random(seed);
  }

  static Season of(long seed) {
    var tiny = new TinySeason(seed);
    var free = tiny.season();
    var plan = plan(free, seed, 1);
    while (true) {
      var season = free.replanned(free.vehicles(), tiny.pins(plan), null);
      if (isWorkable(season)) return season;
    }
  }

  /** With such drives a pinned day may only keep the rules if it holds more than its pins. */
  private static boolean isWorkable(Season season) {
    try {
      plan(season, 1, 1);
      return true;
    } catch (SeasonCannotWork e) {
      return false;
    }
  }

  static Plan plan(Season season, long seed, long iterations) {
    return new Planner(season, () -> 0)
        .plan(seed, new Limit.Iterations(iterations), null, () -> false, progress -> {});
  }

  private Season season() {
    boolean two = random.nextBoolean();
    var dates = new ArrayList<>(List.of(0, 1, 3, 4));
    while (dates.size() > (two ? 2 : 3)) dates.remove(random.nextInt(dates.size()));
    var calendar = new ArrayList<CalendarDay>();
    for (int day : dates) calendar.add(new CalendarDay(FRIDAY.plusDays(day), false, qualities()));
    var vehicles = new ArrayList<Vehicle>();
    vehicles.add(new Vehicle("bus", "depot", closed(calendar)));
    if (two) vehicles.add(new Vehicle("van", "depot", closed(calendar)));
    var stops = new ArrayList<Stop>(List.of(stop("a1", "A"), stop("b1", "B")));
    if (!two) stops.add(stop("a2", "A"));
    var requests = new ArrayList<Request>();
    for (int r = 0; r < (two ? 3 : 4); r++) requests.add(request("r" + r, dates, stops));
    return new Season(
        "tiny",
        FRIDAY,
        FRIDAY.plusDays(6),
        rules(),
        new Weights(100, 20 + random.nextInt(40), random.nextInt(15), 20, 40),
        calendar,
        List.of(new Depot("depot", Label.NONE)),
        vehicles,
        List.of(new Commune("A", 300_000, 1, null, null), new Commune("B", 700_000, 1, null, null)),
        stops,
        travel(stops),
        requests,
        List.of(),
        null);
  }

  private Rules rules() {
    return new Rules(
        Map.of(Slot.AM, 40, Slot.PM, 30, Slot.EV, 20),
        random.nextInt(20),
        random.nextInt(20),
        25,
        120 + random.nextInt(150),
        200 + random.nextInt(400),
        250 + random.nextInt(500),
        1 + random.nextInt(3));
  }

  private Map<Slot, Integer> qualities() {
    var qualities = new EnumMap<Slot, Integer>(Slot.class);
    for (var slot : Slot.values()) if (chance(0.85)) qualities.put(slot, random.nextInt(11));
    return qualities;
  }

  private Set<LocalDate> closed(List<CalendarDay> calendar) {
    var closed = new HashSet<LocalDate>();
    for (var day : calendar) if (chance(0.1)) closed.add(day.date());
    return closed;
  }

  private static Stop stop(String id, String commune) {
    return new Stop(id, commune, Label.NONE);
  }

  private List<Travel> travel(List<Stop> stops) {
    var travel = new ArrayList<Travel>();
    for (int s = 0; s < stops.size(); s++) {
      int minutes = chance(0.3) ? 70 + random.nextInt(60) : 5 + random.nextInt(40);
      if (chance(0.95)) travel.add(new Travel("depot", stops.get(s).id(), minutes, 900 * minutes));
      for (int t = s + 1; t < stops.size(); t++) {
        int between = random.nextInt(30);
        travel.add(new Travel(stops.get(s).id(), stops.get(t).id(), between, 900 * between));
      }
    }
    return travel;
  }

  private Request request(String id, List<Integer> dates, List<Stop> stops) {
    boolean atStop = random.nextBoolean();
    var allowed = new HashSet<DateSlot>();
    for (int i = 0; i < 3; i++) {
      var date = FRIDAY.plusDays(dates.get(random.nextInt(dates.size())));
      allowed.add(new DateSlot(date, Slot.values()[random.nextInt(3)]));
    }
    var stop = stops.get(random.nextInt(stops.size()));
    return new Request(
        id,
        atStop ? stop.id() : null,
        atStop ? null : stop.commune(),
        "school",
        chance(0.4),
        random.nextInt(120),
        allowed);
  }

  /** Some slots as the plan has them. */
  private List<Pin> pins(Plan plan) {
    var pins = new ArrayList<Pin>();
    for (var day : plan.days()) {
      for (var slot : Slot.values()) {
        if (chance(0.25)) {
          pins.add(new Pin(day.vehicle(), day.date(), slot, day.visits().get(slot)));
        }
      }
    }
    return pins;
  }

  private boolean chance(double of) {
    return random.nextDouble() < of;
  }
}
