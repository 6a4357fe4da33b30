package org.escale.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.escale.agenda.Session;
import org.escale.attendance.SessionReport;
import org.escale.attendance.VisitEvent;
import org.jspecify.annotations.Nullable;

/**
 * Draws who came to sessions that lie behind, so that a wanted number of visitors is met exactly.
 */
final class PastVisits {
  /** How often each audience comes to an open session, in a hundred. */
  private static final List<Map.Entry<String, Integer>> OPEN_AUDIENCES =
      List.of(
          Map.entry("public", 46),
          Map.entry("young", 22),
          Map.entry("seniors", 18),
          Map.entry("economic", 6),
          Map.entry("associations", 6),
          Map.entry("elected", 2));

  private static final Map<String, List<String>> ACTIVITIES =
      Map.of(
          "open",
              List.of("Accès libre et conseils", "Premiers pas à la souris", "Courriels et photos"),
          "school", List.of("Quiz : découvrir internet", "Recherche documentaire"),
          "town-hall", List.of("Démarches en ligne"),
          "department", List.of("Jeux et création"),
          "association", List.of("Écrire son CV", "Chercher un emploi en ligne"),
          "event", List.of("Fête de l’internet"));

  private final Random dice;

  PastVisits(long seed) {
    this.dice = new Random(seed);
  }

  /** What the sessions left behind. */
  record Counted(List<SessionReport> reports, List<VisitEvent> visits) {}

  /**
   * @param visitors how many people came in all; null to let the dice say
   */
  Counted count(List<Session> held, @Nullable Integer visitors) {
    var heads = new int[held.size()];
    var sum = 0;
    for (var i = 0; i < heads.length; i++) {
      heads[i] = 6 + dice.nextInt(12) + (held.get(i).kind().equals("open") ? 0 : 6);
      sum += heads[i];
    }
    while (visitors != null && sum != visitors) {
      var i = dice.nextInt(heads.length);
      var step = Integer.signum(visitors - sum);
      if (heads[i] + step < 3) continue;
      heads[i] += step;
      sum += step;
    }
    var reports = new ArrayList<SessionReport>();
    var visits = new ArrayList<VisitEvent>();
    for (var i = 0; i < heads.length; i++) {
      var session = held.get(i);
      reports.add(report(session));
      groups(session, heads[i])
          .forEach((audience, count) -> visits.add(visit(session, audience, count)));
    }
    return new Counted(reports, visits);
  }

  private SessionReport report(Session session) {
    var activities = ACTIVITIES.getOrDefault(session.kind(), List.of("Accès libre et conseils"));
    return new SessionReport(
        session.id(),
        session.startsAt(),
        session.endsAt(),
        (int) Duration.between(session.startsAt(), session.endsAt()).toMinutes(),
        activities.get(dice.nextInt(activities.size())),
        null);
  }

  /** A group is of one audience; to an open session people come as they are. */
  private Map<String, Integer> groups(Session session, int heads) {
    var groups = new LinkedHashMap<String, Integer>();
    if (!session.kind().equals("open")) {
      groups.put(audienceOf(session.kind()), heads);
      return groups;
    }
    for (var i = 0; i < heads; i++) groups.merge(someone(), 1, Integer::sum);
    return groups;
  }

  private static String audienceOf(String kind) {
    return switch (kind) {
      case "school" -> "pupils";
      case "association" -> "associations";
      case "department" -> "young";
      default -> "public";
    };
  }

  private String someone() {
    var point = dice.nextInt(100);
    for (var audience : OPEN_AUDIENCES) {
      point -= audience.getValue();
      if (point < 0) return audience.getKey();
    }
    return "public";
  }

  private VisitEvent visit(Session session, String audience, int count) {
    var at = session.startsAt().plus(Duration.ofMinutes(5 + dice.nextInt(60)));
    return new VisitEvent(VisitEvent.newId(at), session.id(), audience, count, null, null, at);
  }
}
