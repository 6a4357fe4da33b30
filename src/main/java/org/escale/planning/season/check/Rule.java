package org.escale.planning.season.check;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The rules of the model, by their codes; a plan is feasible when it breaks none. */
public enum Rule {
  /** Only slots that the calendar gives are used. */
  SLOT_UNAVAILABLE(DayRules::slotUnavailable),
  /** A vehicle does not work on its unavailable dates. */
  VEHICLE_UNAVAILABLE(DayRules::vehicleUnavailable),
  /** One slot a day, or two that follow each other. */
  DAY_SHAPE(DayRules::dayShape),
  /** Every drive is listed, and two stops of a day are near each other. */
  TRAVEL_LIMIT(DayRules::travelLimit),
  /** The length of a day. */
  DAY_MINUTES(DayRules::dayMinutes),
  /** A request is served on a slot that it allows. */
  REQUEST_SLOT(RequestRules::requestSlot),
  /** A request is served at its stop, or at a stop of its commune. */
  REQUEST_STOP(RequestRules::requestStop),
  /** A specific request is followed by an open session at the same stop. */
  PAIRED_OPEN_SESSION(RequestRules::pairedOpenSession),
  /** A request is served at most once. */
  REQUEST_ONCE(RequestRules::requestOnce),
  /** The minutes of a vehicle's week. */
  WEEK_MINUTES(WorkRules::weekMinutes),
  /** The working days of a vehicle's week. */
  WEEK_DAYS(WorkRules::weekDays),
  /** The minutes of a vehicle's block of four weeks. */
  FOUR_WEEKS_MINUTES(WorkRules::fourWeeksMinutes),
  /** A vehicle does not work on a Saturday and on the Monday two days later. */
  SATURDAY_MONDAY(WorkRules::saturdayMonday),
  /** A vehicle does not work on an evening and on the next morning. */
  REST_AFTER_EVENING(WorkRules::restAfterEvening),
  /** Two vehicles do not hold an open session in one commune in the same slot. */
  SINGLE_OPEN_SESSION(PromiseRules::singleOpenSession),
  /** A pinned slot holds what its pin says. */
  PIN_KEPT(PromiseRules::pinKept),
  /** A request is either served, or refused once with the reason that holds. */
  REFUSAL_STATED(PromiseRules::refusalStated);

  private final BiConsumer<CheckedPlan, Consumer<BrokenRule>> check;

  Rule(BiConsumer<CheckedPlan, Consumer<BrokenRule>> check) {
    this.check = check;
  }

  void check(CheckedPlan plan, Consumer<BrokenRule> broken) {
    check.accept(plan, broken);
  }
}
