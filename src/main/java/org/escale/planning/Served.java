package org.escale.planning;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.Visit;

/** The requests that days of a plan serve, by reference. */
final class Served {
  private Served() {}

  static Set<String> of(List<PlannedDay> days) {
    return days.stream()
        .map(PlannedDay::visits)
        .flatMap(visits -> visits.values().stream())
        .filter(visit -> !visit.isOpen())
        .map(Visit::content)
        .collect(Collectors.toSet());
  }
}
