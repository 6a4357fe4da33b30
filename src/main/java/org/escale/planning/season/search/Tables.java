package org.escale.planning.season.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.escale.planning.season.CalendarDay;
import org.escale.planning.season.Season;
import org.escale.planning.season.Slot;

/**
 * A season as flat arrays, every name an index.
 *
 * <p>A <em>day</em> is a vehicle and a date on which it could work; a <em>cell</em> is a slot of a
 * day, {@code 3 * day + slot}; a <em>moment</em> is a slot of a calendar date, {@code 3 * date +
 * slot}. A content is a request, or {@link #OPEN}. Immutable after construction.
 */
final class Tables {
  /** The content of an open session. */
  static final int OPEN = -1;

  /** No stop: an unused cell. */
  static final int NONE = -1;

  /** Slots of a day. */
  static final int SLOTS = 3;

  static final int BLOCK_WEEKS = 4;
  final Season season;
  final Map<String, Integer> stopIndex;
  final Map<String, Integer> requestIndex;
  final Map<String, Integer> vehicleIndex;
  final List<LocalDate> dates;
  final int vehicles;
  final int communes;
  final int stops;
  final int requests;
  final int weeks;
  final int blocks;

  /** By moment: quality, or -1 for a slot that the calendar does not give. */
  final int[] quality;

  /** By stop. */
  final int[] communeOf;

  /** By vehicle: index of the depot. */
  final int[] depotOf;

  final int[] maxGap;
  final int[] weight;
  final boolean[] specific;

  /** By request: the stops where it may be served. */
  final int[][] stopsOf;

  /** By moment: the requests that allow it. */
  final int[][] requestsAt;

  final int[] sessionMinutes = new int[SLOTS];
  final long arrivalMinutes;
  final Days days;
  final Roads[] roads;

  Tables(Season season) {
    this.season = season;
    stopIndex = indexed(season.stops().stream().map(stop -> stop.id()).toList());
    requestIndex = indexed(season.requests().stream().map(request -> request.id()).toList());
    vehicleIndex = indexed(season.vehicles().stream().map(vehicle -> vehicle.id()).toList());
    var communeIndex = indexed(season.communes().stream().map(commune -> commune.code()).toList());
    var depotIndex = indexed(season.depots().stream().map(depot -> depot.id()).toList());
    dates =
        season.calendar().stream()
            .filter(day -> !day.quality().isEmpty())
            .map(CalendarDay::date)
            .sorted()
            .toList();
    vehicles = season.vehicles().size();
    communes = season.communes().size();
    stops = season.stops().size();
    requests = season.requests().size();
    weeks = season.weeks();
    blocks = (weeks + BLOCK_WEEKS - 1) / BLOCK_WEEKS;
    quality = new int[dates.size() * SLOTS];
    Arrays.fill(quality, -1);
    var dateIndex = new HashMap<LocalDate, Integer>();
    dates.forEach(date -> dateIndex.put(date, dateIndex.size()));
    for (var day : season.calendar()) {
      day.quality()
          .forEach((slot, q) -> quality[at(dateIndex, day.date()) * SLOTS + slot.ordinal()] = q);
    }
    communeOf =
        season.stops().stream().mapToInt(stop -> at(communeIndex, stop.commune())).toArray();
    depotOf = season.vehicles().stream().mapToInt(v -> at(depotIndex, v.depot())).toArray();
    maxGap = season.communes().stream().mapToInt(commune -> commune.maxGapWeeks()).toArray();
    weight = season.requests().stream().mapToInt(request -> request.weight()).toArray();
    specific = new boolean[requests];
    stopsOf = new int[requests][];
    var allowing = new ArrayList<List<Integer>>();
    for (int moment = 0; moment < quality.length; moment++) {
      allowing.add(new ArrayList<>());
    }
    var stopsIn = stopsIn(communeOf, communes);
    for (int r = 0; r < requests; r++) {
      var request = season.requests().get(r);
      specific[r] = request.specific();
      stopsOf[r] =
          request.stop() != null
              ? new int[] {at(stopIndex, request.stop())}
              : stopsIn[at(communeIndex, String.valueOf(request.commune()))];
      for (var allowed : request.allowed()) {
        var date = dateIndex.get(allowed.date());
        if (date != null) {
          allowing.get(date * SLOTS + allowed.slot().ordinal()).add(r);
        }
      }
    }
    requestsAt = allowing.stream().map(list -> toArray(list)).toArray(int[][]::new);
    for (var slot : Slot.values()) {
      sessionMinutes[slot.ordinal()] = season.rules().sessionMinutes(slot);
    }
    arrivalMinutes = (long) season.rules().setUpMinutes() + season.rules().packUpMinutes();
    days = new Days(this);
    roads = Roads.ofDepots(season, stopIndex, communeOf);
  }

  /** The index of a known name. */
  static <K> int at(Map<K, Integer> index, K name) {
    var found = index.get(name);
    if (found == null) {
      throw new IllegalArgumentException("the season has no " + name);
    }
    return found;
  }

  private static Map<String, Integer> indexed(List<String> names) {
    var index = new HashMap<String, Integer>();
    names.forEach(name -> index.put(name, index.size()));
    return index;
  }

  private static int[][] stopsIn(int[] communeOf, int communes) {
    var lists = new ArrayList<List<Integer>>();
    for (int c = 0; c < communes; c++) {
      lists.add(new ArrayList<>());
    }
    for (int s = 0; s < communeOf.length; s++) {
      lists.get(communeOf[s]).add(s);
    }
    return lists.stream().map(list -> toArray(list)).toArray(int[][]::new);
  }

  /** In order: sets of a season have none, and the search must not depend on theirs. */
  private static int[] toArray(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).sorted().toArray();
  }
}
