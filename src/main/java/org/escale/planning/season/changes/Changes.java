package org.escale.planning.season.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.Season;
import org.escale.planning.season.Stop;
import org.escale.planning.season.changes.Change.Seat;

/** What one plan does otherwise than another, session by session. */
public final class Changes {
  /** A request, or the open sessions of a commune. */
  private record Kind(String content, String commune) {}

  private static final Comparator<Seat> IN_TIME =
      Comparator.comparing(Seat::date).thenComparing(Seat::slot).thenComparing(Seat::vehicle);

  /** What ends first, then what moves, then what begins. */
  private static final Comparator<Change> ORDER =
      Comparator.comparing((Change change) -> !change.ends())
          .thenComparing(Change::begins)
          .thenComparing(change -> change.from() == null ? change.to() : change.from(), seats());

  private Changes() {}

  private static Comparator<Seat> seats() {
    return Comparator.nullsLast(IN_TIME);
  }

  /**
   * All that changes, what ends first, then what moves, then what begins.
   *
   * @param before the days of one plan
   * @param after the days of the other
   */
  public static List<Change> between(
      Season season, List<PlannedDay> before, List<PlannedDay> after) {
    var gone = new LinkedHashMap<Kind, List<Seat>>(sessions(season, before));
    var come = new LinkedHashMap<Kind, List<Seat>>(sessions(season, after));
    var changes = new ArrayList<Change>();
    gone.forEach((kind, was) -> {
      var is = come.getOrDefault(kind, List.of());
      changes.addAll(of(kind, without(was, is), without(is, was)));
    });
    come.forEach((kind, is) -> {
      if (!gone.containsKey(kind)) changes.addAll(of(kind, List.of(), is));
    });
    changes.sort(ORDER);
    return changes;
  }

  private static Map<Kind, List<Seat>> sessions(Season season, List<PlannedDay> days) {
    var communeOf = new HashMap<String, String>();
    for (Stop stop : season.stops()) communeOf.put(stop.id(), stop.commune());
    var sessions = new LinkedHashMap<Kind, List<Seat>>();
    for (var day : days) {
      day.visits()
          .forEach((slot, visit) -> {
            var commune = communeOf.getOrDefault(visit.stop(), "");
            sessions
                .computeIfAbsent(new Kind(visit.content(), commune), kind -> new ArrayList<>())
                .add(new Seat(day.vehicle(), day.date(), slot, visit.stop()));
          });
    }
    return sessions;
  }

  private static List<Seat> without(List<Seat> seats, List<Seat> others) {
    var left = new TreeSet<Seat>(IN_TIME.thenComparing(Seat::stop));
    left.addAll(seats);
    others.forEach(left::remove);
    return List.copyOf(left);
  }

  /** Pairs what is gone with what has come, in time's order; the rest ends or begins. */
  private static List<Change> of(Kind kind, List<Seat> gone, List<Seat> come) {
    var changes = new ArrayList<Change>();
    for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
      changes.add(
          new Change(
              kind.content(),
              kind.commune(),
              i < gone.size() ? gone.get(i) : null,
              i < come.size() ? come.get(i) : null));
    }
    return changes;
  }
}
