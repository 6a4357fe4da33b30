package org.escale.planning.season.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.escale.planning.season.Plan;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.Refusal;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Visit;
import org.jspecify.annotations.Nullable;

/** A plan beside its season: the days worked, in order, and the slots used. */
final class CheckedPlan {

  /** A used slot of a vehicle's date. */
  record Used(VehicleDate at, Slot slot, Visit visit) {}

  private static final Comparator<Used> BY_NAMES =
      Comparator.comparing(Used::at).thenComparing(used -> used.slot().name());
  private final SeasonIndex season;
  private final SortedMap<VehicleDate, WorkedDay> days = new TreeMap<>();
  private final List<Used> used = new ArrayList<>();
  private final Set<String> served = new HashSet<>();
  private final List<Refusal> refused;

  CheckedPlan(SeasonIndex season, List<PlannedDay> planned, List<Refusal> refused) {
    this.season = season;
    this.refused = refused;
    for (var day : planned) {
      var at = new VehicleDate(day.vehicle(), day.date());
      days.put(at, WorkedDay.of(season, at, day.visits()));
      day.visits().forEach((slot, visit) -> used.add(new Used(at, slot, visit)));
    }
    used.sort(BY_NAMES);
    used.stream()
        .map(Used::visit)
        .filter(visit -> !visit.isOpen())
        .forEach(visit -> served.add(visit.content()));
  }

  static CheckedPlan of(SeasonIndex season, Plan plan) {
    return new CheckedPlan(season, plan.days(), plan.refused());
  }

  SeasonIndex season() {
    return season;
  }

  /** The days worked, by vehicle and date. */
  SortedMap<VehicleDate, WorkedDay> days() {
    return days;
  }

  /** The slots used, by vehicle, date and name of the slot. */
  List<Used> used() {
    return used;
  }

  /** The requests served. */
  Set<String> served() {
    return served;
  }

  List<Refusal> refused() {
    return refused;
  }

  /** What a slot holds; null when it is unused. */
  @Nullable Visit visit(VehicleDate at, Slot slot) {
    var day = days.get(at);
    return day == null ? null : day.visits().get(slot);
  }

  /** What a slot holds, in English. */
  static String shown(@Nullable Visit visit) {
    if (visit == null) {
      return "nothing";
    }
    return visit.isOpen()
        ? "an open session at " + visit.stop()
        : "request " + visit.content() + " at " + visit.stop();
  }
}
