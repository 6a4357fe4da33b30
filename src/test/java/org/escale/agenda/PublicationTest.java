package org.escale.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.escale.EscaleTest;
import org.escale.planning.PlannedSession;
import org.escale.planning.Slot;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A plan is published with its requests and its tours, whole or not at all. */
@EscaleTest
class PublicationTest extends WithASeason {
  @Autowired TransactionTemplate transaction;

  @Test
  void a_session_for_a_group_takes_the_request_with_it() {
    var request = AgendaWorld.request(sql, "R1", "59172", "school");
    take(
        new PlannedSession(
            AgendaWorld.BUS,
            TUESDAY.day(),
            Slot.AM,
            LocalTime.of(9, 30),
            LocalTime.of(12, 0),
            AgendaWorld.DENAIN,
            "59172",
            "school",
            request,
            "Classe de CM2"));
    assertThat(on("2026-12-01").requestId()).isEqualTo(request);
    assertThat(on("2026-12-01").kind()).isEqualTo("school");
  }

  @Test
  void a_request_may_move_to_another_day_and_back() {
    var request = AgendaWorld.request(sql, "R1", "59172", "school");
    var tuesday = forGroup(request, "2026-12-01");
    var thursday = forGroup(request, "2026-12-03");
    take(tuesday);
    assertThat(take(thursday)).isEqualTo(new Consequences(0, 0, 0, 1, 1, 0, 0));
    assertThat(take(tuesday)).isEqualTo(new Consequences(0, 0, 1, 1, 0, 0, 0));
    var withdrawn = on("2026-12-03");
    assertThatThrownBy(() -> sessions.restore(withdrawn.id()))
        .isInstanceOf(SessionRefusal.RequestTaken.class);
    assertThat(sessions.get(withdrawn.id()).cancelled()).isTrue();
  }

  @Test
  void a_request_that_another_season_serves_stops_the_whole_publication() {
    var request = AgendaWorld.request(sql, "R1", "59172", "school");
    take(forGroup(request, "2026-12-01"));
    var first = season;
    season = season("2026-12-01", "2026-12-31");
    assertThatThrownBy(() -> take(WEDNESDAY, forGroup(request, "2026-12-03")))
        .isInstanceOf(SessionRefusal.RequestTaken.class);
    assertThat(all()).extracting(Session::seasonId).containsExactly(first);
  }

  private static PlannedSession forGroup(UUID request, String day) {
    return new PlannedSession(
        AgendaWorld.BUS,
        LocalDate.parse(day),
        Slot.AM,
        LocalTime.of(9, 30),
        LocalTime.of(12, 0),
        AgendaWorld.DENAIN,
        "59172",
        "school",
        request,
        "Classe de CM2");
  }

  @Test
  void a_vehicle_that_is_promised_elsewhere_stops_the_whole_publication() {
    sessions.add(AgendaWorld.afternoon(AgendaWorld.SAINT_AMAND, "2026-12-02"));
    assertThatThrownBy(() -> take(TUESDAY, WEDNESDAY))
        .isInstanceOf(SessionRefusal.VehicleTaken.class);
    assertThat(all()).hasSize(1);
  }

  @Test
  void the_tour_of_a_day_follows_its_sessions() {
    take(
        open(AgendaWorld.DENAIN, "2026-12-01", Slot.AM),
        open(AgendaWorld.OISY, "2026-12-01", Slot.PM));
    // Depot to Denain 7.37 km (14 min), to Oisy 5.13 km (12 min), to the depot 5.55 km (12 min).
    assertThat(tour("2026-12-01")).isEqualTo("18050 m, 38 min, 45 + 30");
    sessions.cancel(sessions.on(LocalDate.parse("2026-12-01")).getLast().id(), "Panne");
    assertThat(tour("2026-12-01")).isEqualTo("14740 m, 28 min, 45 + 30");
    take();
    assertThat(tour("2026-12-01")).isEqualTo("none");
  }

  @Test
  void of_two_publications_at_once_the_second_waits_for_the_first() throws Exception {
    try (var rival = Executors.newSingleThreadExecutor()) {
      var second =
          transaction.execute(t -> {
            publication.hold();
            var attempt = rival.submit(() -> transaction.execute(_ -> held()));
            assertThat(attempt).failsWithin(Duration.ofMillis(300));
            return attempt;
          });
      assertThat(second.get()).isTrue();
    }
  }

  private boolean held() {
    publication.hold();
    return true;
  }

  private String tour(String day) {
    return sql.sql(
            """
            SELECT metres || ' m, ' || minutes || ' min, ' || set_up_minutes || ' + ' || pack_up_minutes
            FROM agenda.tour WHERE day = :day::date
            """)
        .param("day", day)
        .query(String.class)
        .optional()
        .orElse("none");
  }
}
