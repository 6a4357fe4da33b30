package org.escale.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.escale.planning.PlannedSession;
import org.escale.planning.PublishablePlan;
import org.escale.planning.SeasonDates;
import org.escale.planning.Seasons;
import org.escale.planning.Slot;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A season in a small territory, and plans for it that a test writes and publishes. */
abstract class WithASeason {
  static final PlannedSession TUESDAY = open(AgendaWorld.DENAIN, "2026-12-01", Slot.PM);
  static final PlannedSession WEDNESDAY = open(AgendaWorld.OISY, "2026-12-02", Slot.PM);

  @Autowired Publication publication;
  @Autowired Sessions sessions;
  @Autowired Seasons seasons;
  @Autowired JdbcClient sql;

  UUID season = UUID.randomUUID();

  @BeforeEach
  void world() {
    AgendaWorld.build(sql);
    season = season("2026-09-07", "2027-07-03");
  }

  UUID season(String first, String last) {
    return seasons
        .create(
            new SeasonDates(
                "Saison 2026-2027",
                LocalDate.parse(first),
                LocalDate.parse(last),
                java.util.Set.of(AgendaWorld.BUS, AgendaWorld.SECOND_BUS)))
        .id();
  }

  Consequences take(PlannedSession... planned) {
    return publication
        .take(new PublishablePlan(UUID.randomUUID(), season, List.of(planned)))
        .consequences();
  }

  List<Session> all() {
    return sessions.between(LocalDate.parse("2026-09-01"), LocalDate.parse("2027-08-31"));
  }

  Session on(String day) {
    return sessions.on(LocalDate.parse(day)).getFirst();
  }

  static PlannedSession open(String stop, String day, Slot slot) {
    return new PlannedSession(
        AgendaWorld.BUS,
        LocalDate.parse(day),
        slot,
        slot.usualStart(),
        slot.usualStart().plusMinutes(150),
        stop,
        stop.substring(0, 5),
        "open",
        null,
        null);
  }
}
