package org.escale.planning.season.tables;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.escale.planning.season.Visit;
import org.jspecify.annotations.Nullable;

/**
 * The days of a season: each vehicle's dates with a slot on which it is available, by vehicle and
 * date.
 */
public final class Days {
  /** A cell that is not pinned. */
  public static final int FREE = -2;

  /** A cell that is pinned to stay unused. */
  public static final int CLOSED = -1;

  /** A previous visit that no plan of this season can hold again. */
  private static final int GONE = -2;

  private record At(int vehicle, LocalDate date) {}

  private final Map<At, Integer> index = new HashMap<>();
  public final int count;
  public final int[] vehicle;
  public final int[] date;

  /** By day: its week's number, and its place among all vehicles' weeks and blocks. */
  public final int[] week;

  public final int[] weekOf;
  public final int[] blockOf;

  /** By day: the same vehicle's day on the date before and after; -1 when there is none. */
  public final int[] before;

  public final int[] after;

  /** By Saturday the Monday two days later, and the other way round; -1 for other days. */
  public final int[] acrossSunday;

  /** By block of a vehicle: its days. */
  public final int[][] inBlock;

  /**
   * By cell: the stop that it is pinned to, {@link #CLOSED} or {@link #FREE}; and the pinned
   * content.
   */
  public final int[] pinnedStop;

  public final int[] pinnedContent;

  /** By day: whether one of its cells is pinned to a visit. */
  public final boolean[] pinned;

  /** By request: whether a pin settles it. */
  public final boolean[] pinnedRequest;

  /**
   * By cell: the stop and the content in the plan in force; {@link Tables#NONE} where it is unused.
   */
  public final int[] previousStop;

  public final int[] previousContent;

  Days(Tables tables) {
    var vehicles = new ArrayList<Integer>();
    var dates = new ArrayList<Integer>();
    for (int v = 0; v < tables.vehicles; v++) {
      var unavailable = tables.season.vehicles().get(v).unavailable();
      for (int d = 0; d < tables.dates.size(); d++) {
        if (!unavailable.contains(tables.dates.get(d))) {
          index.put(new At(v, tables.dates.get(d)), vehicles.size());
          vehicles.add(v);
          dates.add(d);
        }
      }
    }
    count = vehicles.size();
    vehicle = vehicles.stream().mapToInt(Integer::intValue).toArray();
    date = dates.stream().mapToInt(Integer::intValue).toArray();
    week = new int[count];
    weekOf = new int[count];
    blockOf = new int[count];
    before = new int[count];
    after = new int[count];
    acrossSunday = new int[count];
    for (int day = 0; day < count; day++) {
      var on = tables.dates.get(date[day]);
      week[day] = tables.season.week(on);
      weekOf[day] = vehicle[day] * tables.weeks + week[day];
      blockOf[day] = vehicle[day] * tables.blocks + week[day] / Tables.BLOCK_WEEKS;
      before[day] = find(vehicle[day], on.minusDays(1));
      after[day] = find(vehicle[day], on.plusDays(1));
      acrossSunday[day] =
          switch (on.getDayOfWeek()) {
            case DayOfWeek.SATURDAY -> find(vehicle[day], on.plusDays(2));
            case DayOfWeek.MONDAY -> find(vehicle[day], on.minusDays(2));
            default -> -1;
          };
    }
    inBlock = grouped(tables.vehicles * tables.blocks);
    pinnedStop = cells(FREE);
    pinnedContent = cells(Tables.OPEN);
    pinned = new boolean[count];
    pinnedRequest = new boolean[tables.requests];
    readPins(tables);
    previousStop = cells(Tables.NONE);
    previousContent = cells(Tables.OPEN);
    readPrevious(tables);
  }

  /** The day of a vehicle and a date; -1 when the vehicle cannot work then. */
  public int find(int vehicle, LocalDate date) {
    return index.getOrDefault(new At(vehicle, date), -1);
  }

  private int[][] grouped(int blocks) {
    var groups = new ArrayList<List<Integer>>();
    for (int block = 0; block < blocks; block++) {
      groups.add(new ArrayList<>());
    }
    for (int day = 0; day < count; day++) {
      groups.get(blockOf[day]).add(day);
    }
    return groups.stream()
        .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private int[] cells(int value) {
    var cells = new int[count * Tables.SLOTS];
    Arrays.fill(cells, value);
    return cells;
  }

  private void readPins(Tables tables) {
    for (var pin : tables.season.pins()) {
      var visit = pin.visit();
      if (visit != null && !visit.isOpen()) {
        pinnedRequest[Tables.at(tables.requestIndex, visit.content())] = true;
      }
      int day = find(Tables.at(tables.vehicleIndex, pin.vehicle()), pin.date());
      if (day >= 0) {
        int cell = day * Tables.SLOTS + pin.slot().ordinal();
        pinnedStop[cell] = visit == null ? CLOSED : Tables.at(tables.stopIndex, visit.stop());
        pinnedContent[cell] = visit == null ? Tables.OPEN : content(tables, visit);
        pinned[day] |= visit != null;
      }
    }
  }

  private void readPrevious(Tables tables) {
    var previousPlan = tables.season.previousPlan();
    if (previousPlan == null) {
      return;
    }
    for (var planned : previousPlan) {
      var v = tables.vehicleIndex.get(planned.vehicle());
      int day = v == null ? -1 : find(v, planned.date());
      if (day >= 0) {
        planned
            .visits()
            .forEach((slot, visit) -> {
              int cell = day * Tables.SLOTS + slot.ordinal();
              int content = content(tables, visit);
              Integer stop = tables.stopIndex.get(visit.stop());
              previousStop[cell] = stop == null || content == GONE ? GONE : stop;
              previousContent[cell] = content;
            });
      }
    }
  }

  /** The index of a content; {@link #GONE} for a request that is no more. */
  public static int content(Tables tables, @Nullable Visit visit) {
    if (visit == null || visit.isOpen()) {
      return Tables.OPEN;
    }
    return tables.requestIndex.getOrDefault(visit.content(), GONE);
  }
}
