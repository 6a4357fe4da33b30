package org.escale.planning.season.bound;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.escale.planning.season.tables.Tables;

/**
 * Vehicles that are alike: those of one depot, where no pin and no plan in force tells them apart.
 * They share their rows, and a date is looked at once for all of them.
 */
final class Crews {
  /** The number of crews. */
  final int count;

  /** By vehicle: its crew. */
  final int[] of;

  /** By crew: the number of its vehicles. */
  final int[] size;

  /** By day: the first day of its crew on its date. */
  final int[] like;

  /** By first day: the number of days that are like it, itself included; 0 for others. */
  final int[] days;

  Crews(Tables tables) {
    var season = tables.season;
    boolean alike = season.pins().isEmpty() && season.previousPlan() == null;
    var crews = new HashMap<Integer, Integer>();
    of = new int[tables.vehicles];
    for (int v = 0; v < tables.vehicles; v++) {
      of[v] = crews.computeIfAbsent(alike ? tables.depotOf[v] : v, any -> crews.size());
    }
    count = crews.size();
    size = new int[count];
    Arrays.stream(of).forEach(crew -> size[crew]++);
    like = new int[tables.days.count];
    days = new int[tables.days.count];
    var first = new HashMap<List<Integer>, Integer>();
    for (int day = 0; day < tables.days.count; day++) {
      int crew = of[tables.days.vehicle[day]];
      like[day] = first.computeIfAbsent(List.of(crew, tables.days.date[day]), any -> first.size());
    }
    var dayOf = new int[first.size()];
    for (int day = tables.days.count - 1; day >= 0; day--) dayOf[like[day]] = day;
    for (int day = 0; day < tables.days.count; day++) {
      like[day] = dayOf[like[day]];
      days[like[day]]++;
    }
  }
}
