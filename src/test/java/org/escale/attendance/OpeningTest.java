package org.escale.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.escale.EscaleTest;
import org.escale.TestClock;
import org.escale.agenda.SessionRefusal;
import org.escale.agenda.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** What is opened on board and what is cancelled at the desk agree with each other. */
@EscaleTest
@Import(TestSessions.class)
class OpeningTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Instant NOW = TestClock.START;

  @Autowired SessionReports reports;
  @Autowired Sessions sessions;
  @Autowired TestSessions world;
  @Autowired TransactionTemplate transaction;

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
}
