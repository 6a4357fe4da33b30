package org.escale.planning.season;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A season to plan. The constructor refuses whatever the file format refuses, so that a season from
 * a database and one from a file are equally sound.
 *
 * @param from first date
 * @param to last date
 * @param previousPlan the plan in force; it may name what is no more; null when there is none
 */
public record Season(
    String id,
    LocalDate from,
    LocalDate to,
    Rules rules,
    Weights weights,
    List<CalendarDay> calendar,
    List<Depot> depots,
    List<Vehicle> vehicles,
    List<Commune> communes,
    List<Stop> stops,
    List<Travel> travel,
    List<Request> requests,
    List<Pin> pins,
    @Nullable List<PlannedDay> previousPlan) {

  /**
   * @throws Malformed when a sentence of the format is broken
   */
  public Season {
    calendar = List.copyOf(calendar);
    depots = List.copyOf(depots);
    vehicles = List.copyOf(vehicles);
    communes = List.copyOf(communes);
    stops = List.copyOf(stops);
    travel = List.copyOf(travel);
    requests = List.copyOf(requests);
    pins = List.copyOf(pins);
    previousPlan = previousPlan == null ? null : List.copyOf(previousPlan);
    new SeasonFormat(from, to)
        .require(
            id,
            rules,
            weights,
            calendar,
            depots,
            vehicles,
            communes,
            stops,
            travel,
            requests,
            pins,
            previousPlan);
  }

  /** The Monday that begins week 0. */
  public LocalDate firstMonday() {
    return from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** The week of a date; week 0 holds the first date of the season. */
  public int week(LocalDate date) {
    return (int) (ChronoUnit.DAYS.between(firstMonday(), date) / 7);
  }

  /** The number of weeks. */
  public int weeks() {
    return week(to) + 1;
  }

  /**
   * The same season with other pins, unavailable dates and plan in force: what re-planning starts
   * from.
   */
  public Season replanned(
      List<Vehicle> vehicles, List<Pin> pins, @Nullable List<PlannedDay> previousPlan) {
    return with(weights, vehicles, requests, pins, previousPlan);
  }

  /** The same season with other weights. */
  public Season weighing(Weights weights) {
    return with(weights, vehicles, requests, pins, previousPlan);
  }

  /** The same season with other requests; pins and the plan in force must not name more. */
  public Season asking(List<Request> requests) {
    return with(weights, vehicles, requests, pins, previousPlan);
  }

  private Season with(
      Weights weights,
      List<Vehicle> vehicles,
      List<Request> requests,
      List<Pin> pins,
      @Nullable List<PlannedDay> previousPlan) {
    return new Season(
        id,
        from,
        to,
        rules,
        weights,
        calendar,
        depots,
        vehicles,
        communes,
        stops,
        travel,
        requests,
        pins,
        previousPlan);
  }
}
