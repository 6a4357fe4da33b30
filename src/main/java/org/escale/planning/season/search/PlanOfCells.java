package org.escale.planning.season.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import org.escale.planning.season.Objective;
import org.escale.planning.season.Plan;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.Refusal;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Visit;
import org.escale.planning.season.check.Checker;
import org.escale.planning.season.tables.Tables;

/** Writes the search's arrays as a plan, and has the checker state what it is worth. */
final class PlanOfCells {
  private final Tables tables;
  private final RefusalReasons reasons;
  private final Checker checker;

  PlanOfCells(Tables tables, Checker checker) {
    this.tables = tables;
    this.reasons = new RefusalReasons(tables);
    this.checker = checker;
  }

  /**
   * @param stop by cell
   * @param content by cell
   * @throws IllegalStateException when the checker does not accept the plan, or its objective: the
   *     search is wrong then
   */
  Plan of(int[] stop, int[] content, long objective) {
    var id = tables.season.id();
    var days = days(stop, content);
    var refused = refused(stop, content);
    var verdict = checker.check(new Plan(id, days, Objective.NOTHING, refused));
    if (!verdict.feasible()) {
      throw new IllegalStateException("the search breaks rules: " + verdict.broken());
    }
    if (verdict.objective().total() != objective) {
      throw new IllegalStateException(
          "the search counts " + objective + ", the checker " + verdict.objective().total());
    }
    return new Plan(id, days, verdict.objective(), refused);
  }

  private List<PlannedDay> days(int[] stop, int[] content) {
    var days = new ArrayList<PlannedDay>();
    for (int day = 0; day < tables.days.count; day++) {
      var visits = new EnumMap<Slot, Visit>(Slot.class);
      for (var slot : Slot.values()) {
        int cell = day * Tables.SLOTS + slot.ordinal();
        if (stop[cell] >= 0) visits.put(slot, visit(stop[cell], content[cell]));
      }
      if (!visits.isEmpty()) {
        var vehicle = tables.season.vehicles().get(tables.days.vehicle[day]);
        var date = tables.dates.get(tables.days.date[day]);
        days.add(new PlannedDay(vehicle.id(), date, visits));
      }
    }
    return days;
  }

  private Visit visit(int stop, int content) {
    return new Visit(
        tables.season.stops().get(stop).id(),
        content == Tables.OPEN ? Visit.OPEN : tables.season.requests().get(content).id());
  }

  private List<Refusal> refused(int[] stop, int[] content) {
    var served = new HashSet<Integer>();
    for (int cell = 0; cell < content.length; cell++) {
      if (stop[cell] >= 0) served.add(content[cell]);
    }
    var refused = new ArrayList<Refusal>();
    for (int request = 0; request < tables.requests; request++) {
      if (!served.contains(request)) {
        var id = tables.season.requests().get(request).id();
        refused.add(new Refusal(id, reasons.of(request)));
      }
    }
    return refused;
  }
}
