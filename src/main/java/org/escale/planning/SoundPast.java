package org.escale.planning;

import java.util.ArrayList;
import java.util.List;
import org.escale.planning.season.Objective;
import org.escale.planning.season.Plan;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.Season;
import org.escale.planning.season.check.BrokenRule;
import org.escale.planning.season.check.Checker;
import org.escale.planning.season.check.Rule;

/**
 * The part of what has happened that a plan of today could hold. Pins free from no rule: a past day
 * that breaks one by now (a vehicle declared unavailable afterwards, stricter rules) would leave no
 * plan at all.
 */
final class SoundPast {
  private static final int BLOCK = 4;

  private final Season season;
  private final Checker checker;

  SoundPast(Season season) {
    this.season = season;
    this.checker = new Checker(season.replanned(season.vehicles(), List.of(), null));
  }

  /** These days without those that break rules. */
  List<PlannedDay> of(List<PlannedDay> past) {
    var sound = new ArrayList<>(past);
    for (var broken = broken(sound); !broken.isEmpty(); broken = broken(sound)) {
      var rules = broken;
      if (!sound.removeIf(day -> rules.stream().anyMatch(rule -> concerns(rule, day)))) {
        return List.of();
      }
    }
    return sound;
  }

  private List<BrokenRule> broken(List<PlannedDay> days) {
    var plan = new Plan(season.id(), days, Objective.NOTHING, List.of());
    return checker.check(plan).broken().stream()
        .filter(rule -> rule.rule() != Rule.REFUSAL_STATED)
        .toList();
  }

  /** A rule on weeks is about all the days of them. */
  private boolean concerns(BrokenRule broken, PlannedDay day) {
    var date = broken.date();
    if (date == null || !day.vehicle().equals(broken.vehicle())) return false;
    return switch (broken.rule()) {
      case WEEK_MINUTES, WEEK_DAYS -> season.week(day.date()) == season.week(date);
      case FOUR_WEEKS_MINUTES -> season.week(day.date()) / BLOCK == season.week(date) / BLOCK;
      default -> day.date().equals(date);
    };
  }
}
