package timefold;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Predicate;
import org.escale.planning.season.Pin;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Travel;
import org.jspecify.annotations.Nullable;
import timefold.Use.Held;

/**
 * The days and all that each can hold. The rules that a day keeps or breaks by itself are kept
 * here, once and for all: SLOT_UNAVAILABLE, VEHICLE_UNAVAILABLE, DAY_SHAPE, TRAVEL_LIMIT,
 * DAY_MINUTES, REQUEST_SLOT, REQUEST_STOP, PAIRED_OPEN_SESSION, PIN_KEPT.
 */
final class DaysOfASeason {
  private final Facts facts;
  private static final List<Integer> ONLY_OPEN = List.of(Use.OPEN);

  /** By stop, where its day can go on: there, or at a stop near it. */
  private final List<List<Near>> near = new ArrayList<>();

  private final Map<List<Object>, List<Use>> open = new HashMap<>();
  private final Map<List<Object>, List<Use>> withRequests = new HashMap<>();
  private final Map<List<Object>, Map<Slot, Pin>> pins = new HashMap<>();

  private record Near(int to, int minutes, int metres) {}

  DaysOfASeason(Facts facts) {
    this.facts = facts;
    int limit = facts.season.rules().betweenStopsMinutes();
    for (int s = 0; s < facts.communeOf.length; s++) {
      near.add(new ArrayList<>(List.of(new Near(s, 0, 0))));
    }
    for (var drive : facts.season.travel()) {
      int from = facts.stopIndex(drive.from());
      int to = facts.stopIndex(drive.to());
      if (from < 0 || to < 0 || drive.minutes() > limit) continue;
      near.get(from).add(new Near(to, drive.minutes(), drive.metres()));
      near.get(to).add(new Near(from, drive.minutes(), drive.metres()));
    }
    for (var pin : facts.season.pins()) {
      pins.computeIfAbsent(List.of(pin.vehicle(), pin.date()), at -> new HashMap<>())
          .put(pin.slot(), pin);
    }
  }

  List<Day> days() {
    var days = new ArrayList<Day>();
    var vehicles = facts.season.vehicles();
    for (int d = 0; d < facts.dates.size(); d++) {
      var date = facts.dates.get(d);
      for (int v = 0; v < vehicles.size(); v++) {
        if (vehicles.get(v).unavailable().contains(date)) continue;
        var day = new Day();
        day.index = days.size();
        day.vehicle = v;
        day.date = d;
        day.week = facts.season.week(date);
        day.uses = uses(vehicles.get(v).depot(), d);
        var pinned = pins.getOrDefault(List.of(vehicles.get(v).id(), date), Map.of());
        if (!pinned.isEmpty()) {
          day.mustWork = pinned.values().stream().anyMatch(pin -> pin.visit() != null);
          day.uses = day.uses.stream().filter(keeping(pinned)).toList();
        }
        days.add(day);
      }
    }
    return days;
  }

  private Predicate<Use> keeping(Map<Slot, Pin> pinned) {
    return use -> {
      var visits = use.visits(facts);
      return pinned.values().stream()
          .allMatch(pin -> java.util.Objects.equals(pin.visit(), visits.get(pin.slot())));
    };
  }

  /** Days of the same depot and slots share the uses for open sessions alone. */
  private List<Use> uses(String depot, int date) {
    int given = 0;
    for (int k = 0; k < Facts.SLOTS; k++) if (facts.quality[date * 3 + k] >= 0) given |= 1 << k;
    int slots = given;
    var shared = open.computeIfAbsent(List.of(depot, given), key -> all(depot, slots, -1));
    var own = withRequests.computeIfAbsent(List.of(depot, date), key -> all(depot, slots, date));
    return new Joined(shared, own);
  }

  /** All uses without a request (for no date), or all with one that allows the date. */
  private List<Use> all(String depot, int slots, int date) {
    var uses = new ArrayList<Use>();
    var legs = legs(depot);
    for (int k = 0; k < Facts.SLOTS; k++) {
      if ((slots >> k & 1) == 0) continue;
      var wished = wished(date, k);
      var next = (slots >> k + 1 & 1) == 1 ? wished(date, k + 1) : null;
      for (int s = 0; s < legs.length; s++) {
        if (legs[s] == null) continue;
        for (int content : contents(wished, s)) {
          var first = new Held(s, facts.communeOf[s], content);
          if (content != Use.OPEN || date < 0) {
            if (!specific(content)) add(uses, legs, k, first, null, null);
          }
          if (next != null) addPairs(uses, legs, k, first, next, date);
        }
      }
    }
    uses.trimToSize();
    return uses;
  }

  private void addPairs(
      List<Use> uses,
      Travel[] legs,
      int k,
      Held first,
      Map<Integer, List<Integer>> next,
      int date) {
    for (var drive : near.get(first.stop())) {
      int t = drive.to();
      boolean alone = date >= 0 && first.isOpen() && !next.containsKey(t);
      if (legs[t] == null || alone || (specific(first.content()) && t != first.stop())) continue;
      for (int second : contents(next, t)) {
        boolean fits =
            specific(first.content())
                ? second == Use.OPEN
                : !specific(second) && (second == Use.OPEN || second != first.content());
        boolean onlyOpen = first.isOpen() && second == Use.OPEN;
        if (fits && onlyOpen == date < 0) {
          add(uses, legs, k, first, new Held(t, facts.communeOf[t], second), drive);
        }
      }
    }
  }

  /** By stop, the drive from the depot and back; null where none is listed. */
  private Travel[] legs(String depot) {
    var legs = new Travel[facts.communeOf.length];
    for (int s = 0; s < legs.length; s++) legs[s] = facts.drive(depot, facts.stop(s));
    return legs;
  }

  /** By stop, the requests that a slot could serve there; none for no date. */
  private Map<Integer, List<Integer>> wished(int date, int slot) {
    var wished = new HashMap<Integer, List<Integer>>();
    if (date < 0) return wished;
    for (int r : facts.allowing.get(date * Facts.SLOTS + slot)) {
      for (int stop : facts.stopsOf.get(r)) {
        wished.computeIfAbsent(stop, at -> new ArrayList<>(List.of(Use.OPEN))).add(r);
      }
    }
    return wished;
  }

  private static List<Integer> contents(Map<Integer, List<Integer>> wished, int stop) {
    return wished.getOrDefault(stop, ONLY_OPEN);
  }

  private boolean specific(int content) {
    return content != Use.OPEN && facts.season.requests().get(content).specific();
  }

  private void add(
      List<Use> uses,
      Travel[] legs,
      int k,
      Held first,
      @Nullable Held second,
      @Nullable Near drive) {
    var rules = facts.season.rules();
    var out = legs[first.stop()];
    var back = legs[second == null ? first.stop() : second.stop()];
    int minutes = out.minutes() + back.minutes() + rules.sessionMinutes(Slot.values()[k]);
    long metres = (long) out.metres() + back.metres();
    int stops = 1;
    if (second != null) {
      minutes += rules.sessionMinutes(Slot.values()[k + 1]) + drive.minutes();
      metres += drive.metres();
      if (second.stop() != first.stop()) stops++;
    }
    minutes += stops * (rules.setUpMinutes() + rules.packUpMinutes());
    if (minutes > rules.dayMinutes()) return;
    long points = (metres * facts.season.weights().distancePer100Km() + 50_000) / 100_000;
    uses.add(new Use(k, first, second, minutes, (int) points));
  }

  /** Two lists as one. */
  private static final class Joined extends AbstractList<Use> implements RandomAccess {
    private final List<Use> shared;
    private final List<Use> own;

    Joined(List<Use> shared, List<Use> own) {
      this.shared = shared;
      this.own = own;
    }

    @Override
    public Use get(int index) {
      return index < shared.size() ? shared.get(index) : own.get(index - shared.size());
    }

    @Override
    public int size() {
      return shared.size() + own.size();
    }
  }
}
