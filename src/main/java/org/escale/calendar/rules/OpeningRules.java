package org.escale.calendar.rules;

import java.util.ArrayList;
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
   * What two people make of one set of rules: all that either has added, without what either has
   * taken away. Where both have decided about public holidays, these rules count.
   *
   * @param base the rules that these were made from
   * @param now what they have become meanwhile
   */
  public OpeningRules mergedInto(OpeningRules base, OpeningRules now) {
    boolean open =
        openOnPublicHolidays == base.openOnPublicHolidays
            ? now.openOnPublicHolidays
            : openOnPublicHolidays;
    return new OpeningRules(
        merged(base.weekly, weekly, now.weekly), open, merged(base.dated, dated, now.dated));
  }

  private static <T> List<T> merged(List<T> base, List<T> mine, List<T> now) {
    var merged = new ArrayList<>(now);
    merged.removeIf(rule -> base.contains(rule) && !mine.contains(rule));
    mine.stream()
        .filter(rule -> !base.contains(rule) && !merged.contains(rule))
        .forEach(merged::add);
    return merged;
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
