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
import timefold.Use.Held;

/**
 * The days and all that each can hold. The rules that a day keeps or breaks by itself are kept
 * here, once and for all: SLOT_UNAVAILABLE, VEHICLE_UNAVAILABLE, DAY_SHAPE, TRAVEL_LIMIT,
 * DAY_MINUTES, REQUEST_SLOT, REQUEST_STOP, PAIRED_OPEN_SESSION, PIN_KEPT.
 */
final class DaysOfASeason {
  private final Facts facts;
  private final List<List<Integer>> near = new ArrayList<>();
  private final Map<List<Object>, List<Use>> open = new HashMap<>();
  private final Map<List<Object>, List<Use>> withRequests = new HashMap<>();
  private final Map<List<Object>, Map<Slot, Pin>> pins = new HashMap<>();

  DaysOfASeason(Facts facts) {
    this.facts = facts;
    int limit = facts.season.rules().betweenStopsMinutes();
    for (int s = 0; s < facts.communeOf.length; s++) {
      var stops = new ArrayList<Integer>();
      for (int t = 0; t < facts.communeOf.length; t++) {
        var drive = facts.drive(facts.stop(s), facts.stop(t));
        if (s == t || (drive != null && drive.minutes() <= limit)) stops.add(t);
      }
      near.add(stops);
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

  /** All uses without a request, or all with one that allows the date. */
  private List<Use> all(String depot, int slots, int date) {
    var uses = new ArrayList<Use>();
    for (int k = 0; k < Facts.SLOTS; k++) {
      if ((slots >> k & 1) == 0) continue;
      boolean two = (slots >> k + 1 & 1) == 1;
      for (int s = 0; s < facts.communeOf.length; s++) {
        for (int first : contents(date, k, s)) {
          var held = new Held(s, facts.communeOf[s], first);
          if (!specific(first)) add(uses, depot, date, k, held, null);
          if (two) addPairs(uses, depot, date, k, held);
        }
      }
    }
    uses.trimToSize();
    return uses;
  }

  private void addPairs(List<Use> uses, String depot, int date, int k, Held first) {
    for (int t : specific(first.content()) ? List.of(first.stop()) : near.get(first.stop())) {
      for (int second : contents(date, k + 1, t)) {
        boolean allowed =
            specific(first.content())
                ? second == Use.OPEN
                : !specific(second) && (second == Use.OPEN || second != first.content());
        if (allowed) {
          add(uses, depot, date, k, first, new Held(t, facts.communeOf[t], second));
        }
      }
    }
  }

  private List<Integer> contents(int date, int slot, int stop) {
    var contents = new ArrayList<Integer>();
    contents.add(Use.OPEN);
    if (date >= 0) {
      for (int r : facts.allowing.get(date * Facts.SLOTS + slot)) {
        if (facts.stopsOf.get(r).contains(stop)) contents.add(r);
      }
    }
    return contents;
  }

  private boolean specific(int content) {
    return content != Use.OPEN && facts.season.requests().get(content).specific();
  }

  private void add(List<Use> uses, String depot, int date, int k, Held first, Held second) {
    boolean onlyOpen = first.isOpen() && (second == null || second.isOpen());
    if (onlyOpen != date < 0) return;
    var rules = facts.season.rules();
    var last = second == null ? first : second;
    var out = facts.drive(depot, facts.stop(first.stop()));
    var back = facts.drive(facts.stop(last.stop()), depot);
    if (out == null || back == null) return;
    int minutes = out.minutes() + back.minutes() + rules.sessionMinutes(Slot.values()[k]);
    long metres = out.metres() + back.metres();
    int stops = 1;
    if (second != null) minutes += rules.sessionMinutes(Slot.values()[k + 1]);
    if (last.stop() != first.stop()) {
      var between = facts.drive(facts.stop(first.stop()), facts.stop(last.stop()));
      minutes += between.minutes();
      metres += between.metres();
      stops++;
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
