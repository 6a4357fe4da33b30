package org.escale.planning.season;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Small seasons drawn from a seed, narrow enough that every rule bites: several vehicles and
 * depots, drives that are missing, closed dates, pins, and a plan in force that names what is no
 * more.
 */
public final class RandomSeason {
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 9);
  private final Random random;
  private final List<CalendarDay> calendar = new ArrayList<>();
  private final List<Depot> depots = new ArrayList<>();
  private final List<Vehicle> vehicles = new ArrayList<>();
  private final List<Commune> communes = new ArrayList<>();
  private final List<Stop> stops = new ArrayList<>();
  private final List<Travel> travel = new ArrayList<>();
  private final List<Request> requests = new ArrayList<>();

  private RandomSeason(long seed) {
    random = new Random(seed);
  }

  /** A season without pins that a plan can always be made for, be it an empty one. */
  public static Season of(long seed) {
    return new RandomSeason(seed).season();
  }

  private Season season() {
    var last = FIRST.plusDays(20 + random.nextInt(50));
    for (var date = FIRST; !date.isAfter(last); date = date.plusDays(1)) {
      if (date.getDayOfWeek() != DayOfWeek.SUNDAY && !chance(0.1)) {
        calendar.add(new CalendarDay(date, chance(0.2), qualities()));
      }
    }
    for (int d = 0; d <= random.nextInt(2); d++) depots.add(new Depot("depot-" + d, Label.NONE));
    for (int v = 0; v <= random.nextInt(3); v++) {
      vehicles.add(new Vehicle("bus-" + v, any(depots).id(), closedDates()));
    }
    for (int c = 0; c < 3 + random.nextInt(4); c++) {
      communes.add(
          new Commune("c" + c, random.nextInt(300_000), 1 + random.nextInt(5), null, null));
      for (int s = 0; s <= random.nextInt(2); s++) {
        stops.add(new Stop("c" + c + "-" + s, "c" + c, Label.NONE));
      }
    }
    link();
    for (int r = 0; r < 25; r++) requests.add(request("r" + r));
    return new Season(
        "random",
        FIRST,
        last,
        rules(),
        weights(),
        calendar,
        depots,
        vehicles,
        communes,
        stops,
        travel,
        requests,
        List.of(),
        chance(0.5) ? previousPlan() : null);
  }

  private Rules rules() {
    return new Rules(
        Map.of(Slot.AM, 150, Slot.PM, 140, Slot.EV, 120),
        30 + random.nextInt(20),
        20 + random.nextInt(20),
        15 + random.nextInt(15),
        420 + random.nextInt(120),
        1200 + random.nextInt(1000),
        4000 + random.nextInt(3000),
        3 + random.nextInt(3));
  }

  private Weights weights() {
    return new Weights(
        chance(0.5) ? 100_000 : 50,
        20 + random.nextInt(40),
        random.nextInt(15),
        20 + random.nextInt(300),
        random.nextInt(60));
  }

  private Map<Slot, Integer> qualities() {
    var qualities = new EnumMap<Slot, Integer>(Slot.class);
    for (var slot : Slot.values()) {
      if (chance(0.8)) qualities.put(slot, random.nextInt(11));
    }
    return qualities;
  }

  private Set<LocalDate> closedDates() {
    var closed = new HashSet<LocalDate>();
    for (var day : calendar) if (chance(0.1)) closed.add(day.date());
    return closed;
  }

  private void link() {
    for (int s = 0; s < stops.size(); s++) {
      for (var depot : depots) {
        if (chance(0.9)) travel.add(leg(depot.id(), stops.get(s).id(), 5 + random.nextInt(45)));
      }
      for (int t = s + 1; t < stops.size(); t++) {
        if (chance(0.7)) travel.add(leg(stops.get(t).id(), stops.get(s).id(), random.nextInt(35)));
      }
    }
  }

  private Travel leg(String from, String to, int minutes) {
    return new Travel(from, to, minutes, minutes * 800 + random.nextInt(900));
  }

  private Request request(String id) {
    boolean atStop = chance(0.6);
    var allowed = new HashSet<DateSlot>();
    for (int i = 0; i < 8; i++) {
      allowed.add(new DateSlot(FIRST.plusDays(random.nextInt(20)), any(Slot.values())));
    }
    return new Request(
        id,
        atStop ? any(stops).id() : null,
        atStop ? null : any(communes).code(),
        "school",
        chance(0.4),
        random.nextInt(120),
        allowed);
  }

  private List<PlannedDay> previousPlan() {
    var days = new ArrayList<PlannedDay>();
    for (var day : calendar) {
      var visits = new EnumMap<Slot, Visit>(Slot.class);
      for (var slot : Slot.values()) {
        if (chance(0.4)) visits.put(slot, new Visit(previousStop(), previousContent()));
      }
      var vehicle = chance(0.05) ? "bus-sold" : any(vehicles).id();
      if (!visits.isEmpty()) days.add(new PlannedDay(vehicle, day.date(), visits));
    }
    return days;
  }

  private String previousStop() {
    return chance(0.05) ? "gone-stop" : any(stops).id();
  }

  private String previousContent() {
    if (chance(0.6)) return Visit.OPEN;
    return chance(0.1) ? "gone-request" : any(requests).id();
  }

  private boolean chance(double of) {
    return random.nextDouble() < of;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private Slot any(Slot[] slots) {
    return slots[random.nextInt(slots.length)];
  }
}
