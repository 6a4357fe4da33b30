package org.escale.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.escale.EscaleTest;
import org.escale.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EscaleTest
class SessionsTest {
  @Autowired Sessions sessions;
  @Autowired Timetable timetable;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;

  @BeforeEach
  void world() {
    AgendaWorld.build(sql);
  }

  @Test
  void a_session_lies_at_its_local_time_before_and_after_the_change_of_the_clocks() {
    var before = sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-10-24"));
    var after = sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-10-26"));
    assertThat(before.startsAt()).isEqualTo(Instant.parse("2026-10-24T12:00:00Z"));
    assertThat(after.startsAt()).isEqualTo(Instant.parse("2026-10-26T13:00:00Z"));
    assertThat(timetable.entries(TimetableFilter.since(LocalDate.parse("2026-10-01"))))
        .extracting(TimetableEntry::start)
        .containsExactly(LocalTime.of(14, 0), LocalTime.of(14, 0));
  }

  @Test
  void a_vehicle_is_never_promised_twice_for_the_same_time() {
    sessions.add(AgendaWorld.morning(AgendaWorld.DENAIN, "2026-12-01"));
    assertThatThrownBy(() -> sessions.add(AgendaWorld.morning(AgendaWorld.OISY, "2026-12-01")))
        .isInstanceOf(SessionRefusal.VehicleTaken.class);
    assertThat(sessions.on(LocalDate.parse("2026-12-01"))).hasSize(1);
  }

  @Test
  void of_several_sessions_all_are_scheduled_or_none() {
    assertThatThrownBy(() ->
            sessions.addAll(
                List.of(
                    AgendaWorld.morning(AgendaWorld.DENAIN, "2026-12-01"),
                    AgendaWorld.morning(AgendaWorld.OISY, "2026-12-01"))))
        .isInstanceOf(SessionRefusal.VehicleTaken.class);
    assertThat(sessions.on(LocalDate.parse("2026-12-01"))).isEmpty();
  }

  @Test
  void a_cancelled_session_stays_with_its_reason_and_leaves_the_vehicle_free() {
    var session = sessions.add(AgendaWorld.morning(AgendaWorld.DENAIN, "2026-12-01"));
    sessions.cancel(session.id(), " Panne du bus ");
    var cancelled = sessions.get(session.id());
    assertThat(cancelled.cancelledAt()).isEqualTo(TestClock.START);
    assertThat(cancelled.cancellationReason()).isEqualTo("Panne du bus");
    assertThat(cancelled.sequence()).isEqualTo(1);
    sessions.add(AgendaWorld.morning(AgendaWorld.OISY, "2026-12-01"));
    assertThatThrownBy(() -> sessions.restore(session.id()))
        .isInstanceOf(SessionRefusal.VehicleTaken.class);
  }

  @Test
  void a_cancellation_that_is_taken_back_is_a_new_version_of_the_same_session() {
    var session = sessions.add(AgendaWorld.morning(AgendaWorld.DENAIN, "2026-12-01"));
    sessions.cancel(session.id(), "Neige");
    sessions.restore(session.id());
    var restored = sessions.get(session.id());
    assertThat(restored.cancelled()).isFalse();
    assertThat(restored.sequence()).isEqualTo(2);
    assertThatThrownBy(() -> sessions.restore(session.id()))
        .isInstanceOf(SessionRefusal.NotCancelled.class);
    assertThat(
            sql.sql("SELECT action FROM access.audit_entry ORDER BY id").query(String.class).list())
        .containsExactly("session.schedule", "session.cancel", "session.restore");
  }

  @Test
  void a_cancellation_needs_a_reason() {
    var session = sessions.add(AgendaWorld.morning(AgendaWorld.DENAIN, "2026-12-01"));
    assertThatThrownBy(() -> sessions.cancel(session.id(), "  "))
        .isInstanceOf(SessionRefusal.ReasonMissing.class);
  }

  @Test
  void a_session_that_has_received_people_cannot_be_cancelled_nor_a_cancelled_one_opened() {
    var held = sessions.add(AgendaWorld.morning(AgendaWorld.DENAIN, "2026-11-24"));
    sessions.open(held.id());
    sessions.open(held.id());
    assertThatThrownBy(() -> sessions.cancel(held.id(), "Panne"))
        .isInstanceOf(SessionRefusal.AlreadyOpened.class);
    var cancelled = sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-11-24"));
    sessions.cancel(cancelled.id(), "Panne");
    assertThatThrownBy(() -> sessions.open(cancelled.id()))
        .isInstanceOf(SessionRefusal.AlreadyCancelled.class);
  }

  @Test
  void of_two_people_who_cancel_at_once_the_second_waits_and_learns_that_it_is_done()
      throws Exception {
    var session = sessions.add(AgendaWorld.morning(AgendaWorld.DENAIN, "2026-12-01"));
    try (var rival = Executors.newSingleThreadExecutor()) {
      var second =
          transaction.execute(t -> {
            sessions.cancel(session.id(), "Panne");
            var attempt = rival.submit(() -> outcome(session.id()));
            assertThat(attempt).failsWithin(Duration.ofMillis(300));
            return attempt;
          });
      assertThat(second.get()).isEqualTo("agenda.refusal.already-cancelled");
    }
    assertThat(sessions.get(session.id()).cancellationReason()).isEqualTo("Panne");
    assertThat(sessions.get(session.id()).sequence()).isEqualTo(1);
  }

  @Test
  void a_session_is_open_from_its_first_minute_to_its_last() {
    var session = sessions.add(AgendaWorld.morning(AgendaWorld.DENAIN, "2026-12-01"));
    assertThat(session.takesPlaceAt(session.startsAt().minusSeconds(1))).isFalse();
    assertThat(session.takesPlaceAt(session.startsAt())).isTrue();
    assertThat(session.takesPlaceAt(session.endsAt().minusSeconds(1))).isTrue();
    assertThat(session.takesPlaceAt(session.endsAt())).isFalse();
  }

  private String outcome(UUID id) {
    try {
      sessions.cancel(id, "Neige");
      return "cancelled";
    } catch (SessionRefusal refusal) {
      return refusal.messageKey();
    }
  }
}
