package org.escale.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.escale.EscaleTest;
import org.escale.TestClock;
import org.escale.agenda.SessionRefusal;
import org.escale.agenda.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is opened on board and what is cancelled at the desk agree with each other. */
@EscaleTest
class OpeningTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Instant NOW = TestClock.START;

  @Autowired SessionReports reports;
  @Autowired Sessions sessions;
  @Autowired Visits visits;
  @Autowired TestSessions world;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;

  UUID session = UUID.randomUUID();

  @BeforeEach
  void open_session() {
    world.makeTerritory();
    session = world.session(TestSessions.BUS, TODAY, "AM", "59172");
    reports.open(session);
  }

  @Test
  void a_session_that_receives_people_can_no_longer_be_cancelled() {
    assertThatThrownBy(() -> sessions.cancel(session, "Panne"))
        .isInstanceOf(SessionRefusal.AlreadyOpened.class);
    var past = world.session(TestSessions.BUS, TODAY.minusYears(1), "AM", "59284");
    var then = NOW.minus(Duration.ofDays(365));
    reports.closeAll(List.of(new SessionReport(past, then, then, 150, null, null)));
    assertThatThrownBy(() -> sessions.cancel(past, "Panne"))
        .isInstanceOf(SessionRefusal.AlreadyOpened.class);
  }

  @Test
  void a_session_that_is_being_cancelled_cannot_be_opened() throws Exception {
    var other = world.session(TestSessions.BUS, TODAY, "PM", "59526");
    try (var crew = Executors.newSingleThreadExecutor()) {
      var outcome =
          transaction.execute(_ -> {
            sessions.cancel(other, "Panne");
            var opening = crew.submit(() -> reports.open(other));
            assertThat(opening).failsWithin(Duration.ofMillis(300)); // it waits for the decision
            return opening;
          });
      assertThatThrownBy(outcome::get).hasCause(new ReportRefused(ReportRefused.Reason.CANCELLED));
    }
    assertThat(reports.find(other)).isEmpty();
  }

  @Test
  void an_opening_taken_back_leaves_the_session_as_it_was_and_a_trace() {
    reports.takeBackOpening(session);
    assertThat(reports.find(session)).isEmpty();
    assertThat(sessions.get(session).openedAt()).isNull();
    assertThat(trace())
        .containsExactly("session-report.open null null", "session-report.take-back null null");
    sessions.cancel(session, "Panne");
    assertThat(sessions.get(session).cancelled()).isTrue();
  }

  @Test
  void an_opening_stays_while_somebody_is_counted_and_once_it_is_closed() {
    var tap = new VisitEvent(VisitEvent.newId(NOW), session, "young", 1, null, null, NOW);
    visits.record(tap);
    assertThatThrownBy(() -> reports.takeBackOpening(session)).hasMessage("COUNTED");
    assertThat(sessions.get(session).openedAt()).isNotNull();
    visits.correct(new Correction(VisitEvent.newId(NOW), tap.eventId(), 1, 0, null, NOW));
    reports.close(session, new SessionAccount(10, null, null));
    assertThatThrownBy(() -> reports.takeBackOpening(session)).hasMessage("NOT_OPEN");
    assertThat(sessions.get(session).openedAt()).isNotNull();
    reports.reopen(session);
    reports.takeBackOpening(session);
    assertThat(reports.find(session)).isEmpty();
  }

  @Test
  void an_opening_is_not_taken_back_beside_a_visit_that_is_being_counted() throws Exception {
    var tap = new VisitEvent(VisitEvent.newId(NOW), session, "young", 1, null, null, NOW);
    try (var desk = Executors.newSingleThreadExecutor()) {
      var outcome =
          transaction.execute(_ -> {
            visits.record(tap);
            var second = desk.submit(() -> reports.takeBackOpening(session));
            assertThat(second).failsWithin(Duration.ofMillis(300)); // it waits for the count
            return second;
          });
      assertThatThrownBy(outcome::get).hasCause(new ReportRefused(ReportRefused.Reason.COUNTED));
    }
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 1));
  }

  @Test
  void what_is_written_over_stays_in_the_audit_log() {
    reports.open(session); // already open: nothing happens
    reports.describe(session, new SessionAccount(120, "Quiz", "Il a plu."));
    reports.describe(session, new SessionAccount(120, "Quiz", "Il a plu.")); // nothing new
    reports.close(session, new SessionAccount(140, "Atelier", null));
    assertThat(trace())
        .containsExactly(
            "session-report.open null null",
            "session-report.write null Il a plu.",
            "session-report.close Il a plu. null");
  }

  /** What was done to the session's report, with the note before and after. */
  private List<String> trace() {
    return sql.sql(
            """
            SELECT concat_ws(' ', action, coalesce(before ->> 'note', 'null'), coalesce(after ->> 'note', 'null'))
            FROM access.audit_entry WHERE subject = :session AND action LIKE 'session-report.%' ORDER BY id
            """)
        .param("session", session.toString())
        .query(String.class)
        .list();
  }
}
