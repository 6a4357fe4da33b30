package org.escale.planning;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Seasons on the {@link Ground} for tests of searches. */
final class Searching {
  private Searching() {}

  /** An autumn, from the first school week to the Christmas holidays. */
  static UUID autumn(Seasons seasons) {
    return season(seasons, LocalDate.of(2026, 9, 7), LocalDate.of(2026, 12, 18));
  }

  static UUID season(Seasons seasons, LocalDate first, LocalDate last) {
    return seasons.create(new SeasonDates("Essai", first, last, Set.of(Ground.BUS))).id();
  }
}
