package org.escale.calendar.rules;

import java.util.List;
import java.util.Optional;

/**
 * When a place opens, as people say it.
 *
 * @param openOnPublicHolidays whether the weekly rules hold on public holidays too
 * @param dated later ones count where two speak of a day
 */
public record OpeningRules(
    List<WeeklyRule> weekly, boolean openOnPublicHolidays, List<DatedRule> dated) {
  /** It never opens. */
  public static final OpeningRules NONE = new OpeningRules(List.of(), false, List.of());

  public OpeningRules {
    weekly = List.copyOf(weekly);
    dated = List.copyOf(dated);
  }

  /** The same in the opening_hours language of OpenStreetMap; empty where it never opens. */
  public String openingHours() {
    return RuleWriter.write(this);
  }

  /**
   * Hours as rules that open at the very same times; empty where they say what rules cannot.
   *
   * @param openingHours in the opening_hours language
   */
  public static Optional<OpeningRules> of(String openingHours) {
    return RuleReader.read(openingHours);
  }
}
