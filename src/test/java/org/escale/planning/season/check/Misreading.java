package org.escale.planning.season.check;

import java.util.function.Predicate;

/**
 * Mutants of the rules: how an engine could misread each of them. Each lets some plan pass that the
 * rule does not, be it seldom; one that is only stricter could not be seen in a plan.
 */
enum Misreading {
  ANY_SLOT_OF_A_DATE_THAT_HAS_SOME(Rule.SLOT_UNAVAILABLE, MisreadRules::anySlotOfTheDate),
  CLOSED_DATES_ARE_CLOSED_TO_WHOLE_DAYS(Rule.VEHICLE_UNAVAILABLE, MisreadRules::closedToWholeDays),
  ANY_TWO_SLOTS_MAKE_A_DAY(Rule.DAY_SHAPE, MisreadRules::anyTwoSlots),
  STOPS_MAY_BE_A_MINUTE_TOO_FAR_APART(Rule.TRAVEL_LIMIT, MisreadRules::aMinuteTooFar),
  STOPS_OF_ONE_COMMUNE_NEED_NO_DRIVE(Rule.TRAVEL_LIMIT, MisreadRules::noDriveWithinCommunes),
  SET_UP_AND_PACK_UP_ONCE_A_DAY(Rule.DAY_MINUTES, MisreadRules::oneSetUpADay),
  THE_WAY_HOME_IS_NOT_WORK(Rule.DAY_MINUTES, MisreadRules::wayHomeNotCounted),
  A_SERVED_REQUEST_MAY_BE_MOVED_TO_ANOTHER_SLOT(Rule.REQUEST_SLOT, MisreadRules::anySlotAllowed),
  A_REQUEST_FOR_A_STOP_IS_FOR_ITS_COMMUNE(Rule.REQUEST_STOP, MisreadRules::anyStopOfTheCommune),
  PAIRED_WITH_ANY_OPEN_SESSION_NEXT(Rule.PAIRED_OPEN_SESSION, MisreadRules::pairedAnywhere),
  PAIRED_WITH_WHATEVER_IS_NEXT_THERE(Rule.PAIRED_OPEN_SESSION, MisreadRules::pairedWithAnything),
  PAIRED_BEFORE_OR_AFTER(Rule.PAIRED_OPEN_SESSION, MisreadRules::pairedBefore),
  ONCE_BY_EACH_VEHICLE(Rule.REQUEST_ONCE, MisreadRules::onceByEachVehicle),
  WEEKS_BEGIN_ON_THE_FIRST_DATES_WEEKDAY(Rule.WEEK_MINUTES, MisreadRules::weeksFromTheFirstDate),
  SATURDAYS_ARE_NOT_WORKING_DAYS(Rule.WEEK_DAYS, MisreadRules::saturdaysNotCounted),
  BLOCKS_BEGIN_A_WEEK_LATER(Rule.FOUR_WEEKS_MINUTES, MisreadRules::blocksAWeekLater),
  THE_DAY_AFTER_A_SATURDAY_IS_FREE(Rule.SATURDAY_MONDAY, MisreadRules::sundayFree),
  REST_IS_FOR_THOSE_WHO_CHANGE_PLACES(Rule.REST_AFTER_EVENING, MisreadRules::restElsewhere),
  NO_TWO_OPEN_SESSIONS_AT_ONE_STOP(Rule.SINGLE_OPEN_SESSION, MisreadRules::singleAtAStop),
  CLOSED_PINS_DO_NOT_BIND(Rule.PIN_KEPT, MisreadRules::closedPinsFree),
  PINS_BIND_THE_STOP_ONLY(Rule.PIN_KEPT, MisreadRules::pinsOfStops),
  NOTHING_IS_EVER_IMPOSSIBLE(Rule.REFUSAL_STATED, MisreadRules::outrankedAlways);

  private final Rule rule;
  private final Predicate<CheckedPlan> mutant;

  Misreading(Rule rule, Predicate<CheckedPlan> mutant) {
    this.rule = rule;
    this.mutant = mutant;
  }

  /** The rule that is misread. */
  Rule rule() {
    return rule;
  }

  /** Whether the plan keeps the rule as it is misread. */
  boolean allows(CheckedPlan plan) {
    return mutant.test(plan);
  }
}
