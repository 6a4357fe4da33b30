package org.escale.planning;

import java.util.List;

/**
 * Why no plan can be searched for, or what a manager should know before starting.
 *
 * @param kind what is wrong; its code is the end of a message key
 * @param names whom or what it is about: communes, days, rules
 */
public record SeasonFlaw(Kind kind, List<String> names) {

  /** What can be wrong; those that stop the search come first. */
  public enum Kind {
    NO_COMMUNE(true),
    NO_VEHICLE(true),
    NO_STOP(true),
    NO_WORKING_DAY(true),
    VEHICLE_NEVER_AVAILABLE(true),
    NO_STOP_WITHIN_A_DAY(true),
    PIN_AGAINST_RULES(true),
    SEASON_OVERLAPS(false),
    COMMUNE_WITHOUT_STOP(false),
    UNKNOWN_SCHOOL_YEAR(false),
    NO_REQUEST(false);

    private final boolean fatal;

    Kind(boolean fatal) {
      this.fatal = fatal;
    }
  }

  /** Whether no plan can be searched for. */
  public boolean fatal() {
    return kind.fatal;
  }

  /** The key of the sentence that a person reads. */
  public String messageKey() {
    return "planning.flaw." + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** Another season has the same vehicle on the same days; its name, first and last day. */
  static SeasonFlaw overlap(Season other) {
    return of(
        Kind.SEASON_OVERLAPS,
        other.name(),
        other.firstDay().toString(),
        other.lastDay().toString());
  }

  static SeasonFlaw of(Kind kind, String... names) {
    return new SeasonFlaw(kind, List.of(names));
  }
}
