package org.escale.planning.season.tables;

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
public final class Tables {
  /** The content of an open session. */
  public static final int OPEN = -1;

  /** No stop: an unused cell. */
  public static final int NONE = -1;

  /** Slots of a day. */
  public static final int SLOTS = 3;

  public static final int BLOCK_WEEKS = 4;

  /** Points of quality in a unit of OPEN_ACCESS. */
  public static final int UNIT = 10;

  private static final long MILLION = 1_000_000;
  public final Season season;
  public final Map<String, Integer> stopIndex;
  public final Map<String, Integer> requestIndex;
  public final Map<String, Integer> vehicleIndex;
  public final List<LocalDate> dates;
  public final int vehicles;
  public final int communes;
  public final int stops;
  public final int requests;
  public final int weeks;
  public final int blocks;

  /** By moment: quality, or -1 for a slot that the calendar does not give. */
  public final int[] quality;

  /** By stop. */
  public final int[] communeOf;

  /** By vehicle: index of the depot. */
  public final int[] depotOf;

  public final int[] maxGap;
  public final int[] weight;
  public final boolean[] specific;

  /** By request: the stops where it may be served. */
  public final int[][] stopsOf;

  /** By moment: the requests that allow it. */
  public final int[][] requestsAt;

  public final int[] sessionMinutes = new int[SLOTS];
  public final long arrivalMinutes;
  public final Days days;
  public final Roads[] roads;

  public Tables(Season season) {
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
    roads = Roads.ofDepots(season, stopIndex);
  }

  /**
   * OPEN_ACCESS: what a point of quality is worth in a commune's n-th unit.
   *
   * @param unit from 1
   */
  public long unitPoints(int commune, long unit) {
    long scaled = (long) season.weights().openAccess() * season.communes().get(commune).need();
    return (2 * scaled + MILLION * unit) / (2 * MILLION * unit);
  }

  /** DISRUPTION of a plan that holds nothing. */
  public long disruptionOfNothing() {
    var previous = season.previousPlan();
    return previous == null
        ? 0
        : -(long) season.weights().disruption()
            * previous.stream().mapToInt(day -> day.visits().size()).sum();
  }

  /**
   * DISRUPTION of a visit, against leaving the cell unused: negative, zero or, for what was planned
   * before, positive.
   */
  public int keeping(int cell, int stop, int content) {
    if (season.previousPlan() == null) {
      return 0;
    }
    if (days.previousStop[cell] == NONE) {
      return -season.weights().disruption();
    }
    return days.previousStop[cell] == stop && days.previousContent[cell] == content
        ? season.weights().disruption()
        : 0;
  }

  /** The index of a known name. */
  public static <K> int at(Map<K, Integer> index, K name) {
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
