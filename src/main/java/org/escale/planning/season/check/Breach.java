package org.escale.planning.season.check;

import java.util.List;

/**
 * The ways in which rules are broken, each with its English sentence and, in braces, the facts in
 * their order.
 */
public enum Breach {
  /** No facts. */
  SLOT_UNAVAILABLE(Rule.SLOT_UNAVAILABLE, "the calendar does not have this slot"),
  /** No facts. */
  VEHICLE_UNAVAILABLE(Rule.VEHICLE_UNAVAILABLE, "the vehicle is not available on this date"),
  /** Facts: the slots used. */
  DAY_SHAPE(Rule.DAY_SHAPE, "{} are used: one slot, or two that follow each other"),
  /** Facts: the two places. */
  DRIVE_UNLISTED(Rule.TRAVEL_LIMIT, "no drive is listed between {} and {}"),
  /** Facts: minutes, the two stops, minutes over, the limit. */
  STOPS_TOO_FAR_APART(Rule.TRAVEL_LIMIT, "{} minutes from {} to {}, {} over {}"),
  /** Facts: minutes, minutes over, the limit. */
  DAY_MINUTES(Rule.DAY_MINUTES, "{} minutes, {} over {}"),
  /** Facts: minutes, minutes over, the limit. */
  WEEK_MINUTES(Rule.WEEK_MINUTES, "{} minutes in the week from this Monday, {} over {}"),
  /** Facts: days, days over, the limit. */
  WEEK_DAYS(Rule.WEEK_DAYS, "{} working days in the week from this Monday, {} over {}"),
  /** Facts: minutes, minutes over, the limit. */
  FOUR_WEEKS_MINUTES(
      Rule.FOUR_WEEKS_MINUTES, "{} minutes in the four weeks from this Monday, {} over {}"),
  /** No facts. */
  SATURDAY_MONDAY(Rule.SATURDAY_MONDAY, "works this Saturday and the Monday after"),
  /** No facts. */
  REST_AFTER_EVENING(Rule.REST_AFTER_EVENING, "works this evening and the next morning"),
  /** Facts: the request, times served, times too many. */
  REQUEST_ONCE(Rule.REQUEST_ONCE, "request {} is served {} times, {} too many"),
  /** Facts: the request. */
  REQUEST_SLOT(Rule.REQUEST_SLOT, "request {} does not allow this slot"),
  /** Facts: the request, its stops, the stop. */
  REQUEST_STOP(Rule.REQUEST_STOP, "request {} is for {}, not {}"),
  /** Facts: the request, the stop, what the next slot holds. */
  PAIRED_OPEN_SESSION(
      Rule.PAIRED_OPEN_SESSION,
      "specific request {} must be followed by an open session at {}, not by {}"),
  /** Facts: the other vehicle, the commune. */
  SINGLE_OPEN_SESSION(Rule.SINGLE_OPEN_SESSION, "{} holds an open session in commune {} too"),
  /** Facts: what the pin says, what the plan holds. */
  PIN_KEPT(Rule.PIN_KEPT, "pinned to {}, planned {}"),
  /** Facts: the request. */
  SERVED_AND_REFUSED(Rule.REFUSAL_STATED, "request {} is served and refused"),
  /** Facts: the request, the reason due, the reasons stated. */
  REFUSAL_STATED(
      Rule.REFUSAL_STATED, "request {} is not served: refused once as {}, but stated {}");

  private final Rule rule;
  private final String sentence;

  Breach(Rule rule, String sentence) {
    this.rule = rule;
    this.sentence = sentence;
  }

  /** The rule that is broken. */
  public Rule rule() {
    return rule;
  }

  String words(List<Object> facts) {
    var words = new StringBuilder();
    int from = 0;
    for (var fact : facts) {
      int gap = sentence.indexOf("{}", from);
      words.append(sentence, from, gap).append(fact);
      from = gap + 2;
    }
    return words.append(sentence, from, sentence.length()).toString();
  }
}
