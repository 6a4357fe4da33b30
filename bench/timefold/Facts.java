package timefold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.escale.planning.season.DateSlot;
import org.escale.planning.season.Request;
import org.escale.planning.season.Season;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Travel;
import org.escale.planning.season.Visit;

/** A season by indices: what does not change while it is planned. */
final class Facts {
  static final int SLOTS = 3;
  final Season season;
  final List<LocalDate> dates = new ArrayList<>();
  final Map<LocalDate, Integer> dateIndex = new HashMap<>();

  /** By date, times three, plus slot; -1 where the calendar gives none. */
  final int[] quality;

  final int[] communeOf;

  /** By date and slot, the requests that allow it. */
  final List<List<Integer>> allowing = new ArrayList<>();

  /** By request, the stops where it may be served. */
  final List<List<Integer>> stopsOf = new ArrayList<>();

  private final Map<String, Integer> stops = new HashMap<>();
  private final Map<List<String>, Travel> drives = new HashMap<>();
  private final Map<List<Object>, Visit> previous = new HashMap<>();

  Facts(Season season) {
    this.season = season;
    for (var day : season.calendar()) {
      dateIndex.put(day.date(), dates.size());
      dates.add(day.date());
    }
    quality = new int[dates.size() * SLOTS];
    java.util.Arrays.fill(quality, -1);
    for (int d = 0; d < dates.size(); d++) {
      for (var given : season.calendar().get(d).quality().entrySet()) {
        quality[d * SLOTS + given.getKey().ordinal()] = given.getValue();
      }
    }
    var codes = new HashMap<String, Integer>();
    season.communes().forEach(commune -> codes.put(commune.code(), codes.size()));
    communeOf = new int[season.stops().size()];
    for (var stop : season.stops()) {
      communeOf[stops.size()] = codes.get(stop.commune());
      stops.put(stop.id(), stops.size());
    }
    for (var drive : season.travel()) {
      drives.put(List.of(drive.from(), drive.to()), drive);
      drives.put(List.of(drive.to(), drive.from()), drive);
    }
    for (int cell = 0; cell < quality.length; cell++) allowing.add(new ArrayList<>());
    for (int r = 0; r < season.requests().size(); r++) addRequest(r, codes);
    if (season.previousPlan() != null) {
      for (var day : season.previousPlan()) {
        day.visits()
            .forEach(
                (slot, visit) -> previous.put(List.of(day.vehicle(), day.date(), slot), visit));
      }
    }
  }

  private void addRequest(int r, Map<String, Integer> codes) {
    Request request = season.requests().get(r);
    for (DateSlot at : request.allowed()) {
      var date = dateIndex.get(at.date());
      if (date != null) allowing.get(date * SLOTS + at.slot().ordinal()).add(r);
    }
    var places = new ArrayList<Integer>();
    if (request.stop() != null) {
      places.add(stops.get(request.stop()));
    } else {
      int commune = codes.get(request.commune());
      for (int s = 0; s < communeOf.length; s++) if (communeOf[s] == commune) places.add(s);
    }
    stopsOf.add(places);
  }

  /** The drive between two places; null for one that is not listed. */
  Travel drive(String from, String to) {
    return drives.get(List.of(from, to));
  }

  /** The index of a stop; -1 for a place that is none. */
  int stopIndex(String id) {
    return stops.getOrDefault(id, -1);
  }

  String stop(int index) {
    return season.stops().get(index).id();
  }

  Visit visit(Use.Held held) {
    var content = held.isOpen() ? Visit.OPEN : season.requests().get(held.content()).id();
    return new Visit(stop(held.stop()), content);
  }

  /** What the plan in force holds; null for nothing. */
  Visit previous(String vehicle, LocalDate date, Slot slot) {
    return previous.get(List.of(vehicle, date, slot));
  }

  /** How many slots the plan in force uses. */
  int previouslyUsed() {
    return previous.size();
  }
}
