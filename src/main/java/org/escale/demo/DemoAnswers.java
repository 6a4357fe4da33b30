package org.escale.demo;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.escale.attendance.VisitEvent;
import org.escale.attendance.activity.AgeBand;
import org.escale.attendance.activity.Details;
import org.escale.attendance.activity.Question;
import org.escale.attendance.activity.Theme;
import org.escale.attendance.activity.VisitDetails;
import org.escale.attendance.activity.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * What visitors of the running season answered: their age and what they came for, two visits in
 * three. Invented.
 */
@Component
class DemoAnswers {
  private static final Map<String, List<AgeBand>> AGES =
      Map.of(
          "young", List.of(AgeBand.FROM_12, AgeBand.FROM_12, AgeBand.UNDER_12, AgeBand.FROM_18),
          "pupils", List.of(AgeBand.UNDER_12),
          "seniors", List.of(AgeBand.FROM_60, AgeBand.FROM_70),
          "public", List.of(AgeBand.FROM_18, AgeBand.FROM_25, AgeBand.FROM_40, AgeBand.FROM_60));

  private static final Map<String, List<Theme>> THEMES =
      Map.of(
          "young", List.of(Theme.SOCIAL_NETWORKS, Theme.SECURITY, Theme.CREATION),
          "pupils", List.of(Theme.DIGITAL_CULTURE, Theme.SCHOOL),
          "seniors", List.of(Theme.EMAIL, Theme.HEALTH, Theme.TAKING_A_DEVICE_IN_HAND),
          "associations", List.of(Theme.ASSOCIATIONS, Theme.OFFICE_SOFTWARE),
          "economic", List.of(Theme.ENTREPRENEURSHIP),
          "public", List.of(Theme.HELP_WITH_PROCEDURES, Theme.FINDING_WORK, Theme.BROWSING));

  private final Vocabulary vocabulary;
  private final VisitDetails details;

  DemoAnswers(Vocabulary vocabulary, VisitDetails details) {
    this.vocabulary = vocabulary;
    this.details = details;
  }

  void tell(List<VisitEvent> visits, long seed) {
    vocabulary.ask(Set.of(Question.FIRST, Question.AGE, Question.THEMES));
    var dice = new Random(seed);
    var told = new HashMap<UUID, Details>();
    for (var visit : visits) {
      if (dice.nextInt(3) > 0) told.put(visit.eventId(), of(visit, dice));
    }
    details.writeTyped(told);
  }

  private static Details of(VisitEvent visit, Random dice) {
    var ages = new EnumMap<AgeBand, Integer>(AgeBand.class);
    var usual = AGES.getOrDefault(visit.audience(), List.of(AgeBand.FROM_40, AgeBand.FROM_25));
    for (var n = 0; n < visit.headcount(); n++) {
      ages.merge(usual.get(dice.nextInt(usual.size())), 1, Integer::sum);
    }
    var themes = THEMES.getOrDefault(visit.audience(), List.of(Theme.BROWSING));
    return new Details(
        dice.nextBoolean(),
        Map.of(),
        ages,
        Map.of(),
        List.of(themes.get(dice.nextInt(themes.size()))),
        List.of(),
        List.of(),
        null,
        null,
        null,
        null);
  }
}
