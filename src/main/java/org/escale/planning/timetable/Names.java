package org.escale.planning.timetable;

import java.util.HashMap;
import java.util.Map;
import org.escale.planning.season.Season;
import org.escale.planning.season.Visit;

/** What the places and requests of a season are called, as they were when its search began. */
final class Names {
  private final Map<String, String> communes = new HashMap<>();
  private final Map<String, String> stops = new HashMap<>();
  private final Map<String, String> communeOf = new HashMap<>();
  private final Map<String, String> kinds = new HashMap<>();

  Names(Season season) {
    season
        .communes()
        .forEach(commune ->
            communes.put(commune.code(), commune.name() == null ? commune.code() : commune.name()));
    for (var stop : season.stops()) {
      var name = stop.label().name();
      stops.put(stop.id(), name == null ? stop.id() : name);
      communeOf.put(stop.id(), stop.commune());
    }
    for (var depot : season.depots()) {
      var name = depot.label().name();
      stops.put(depot.id(), name == null ? depot.id() : name);
    }
    season.requests().forEach(request -> kinds.put(request.id(), request.kind()));
  }

  String commune(String code) {
    return communes.getOrDefault(code, code);
  }

  /** The code of the commune that a stop lies in. */
  String communeOf(String stop) {
    return communeOf.getOrDefault(stop, "");
  }

  /** A stop or a depot. */
  String place(String id) {
    return stops.getOrDefault(id, id);
  }

  /** {@code open}, or the kind of the commissioner. */
  String kind(Visit visit) {
    return visit.isOpen() ? "open" : kinds.getOrDefault(visit.content(), "open");
  }
}
