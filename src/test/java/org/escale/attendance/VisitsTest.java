package org.escale.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.escale.EscaleTest;
import org.escale.TestClock;
import org.escale.attendance.VisitRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EscaleTest
class VisitsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Instant NOW = TestClock.START;

  @Autowired Visits visits;
  @Autowired SessionReports reports;
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
  void an_event_that_arrives_twice_counts_once() {
    var tap = tap("young", 1);
    visits.record(tap);
    visits.record(tap);
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 1));
  }

  @Test
  void two_sendings_of_one_event_at_the_same_moment_count_once() throws Exception {
    var tap = tap("young", 1);
    try (var second = Executors.newSingleThreadExecutor()) {
      var outcome =
          transaction.execute(_ -> {
            visits.record(tap);
            var again = second.submit(() -> visits.record(tap));
            assertThat(again).failsWithin(Duration.ofMillis(300)); // it waits for the first
            return again;
          });
      outcome.get();
    }
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 1));
  }

  @Test
  void an_identifier_used_again_for_something_else_is_refused_and_kept_in_the_audit_log() {
    var tap = tap("young", 1);
    visits.record(tap);
    var other = new VisitEvent(tap.eventId(), session, "seniors", 3, null, null, NOW);
    assertRefused(Reason.OTHER_CONTENT, () -> visits.record(other));
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 1));
    assertThat(
            sql.sql("SELECT subject FROM access.audit_entry WHERE action = 'visit.refuse'")
                .query(String.class)
                .list())
        .containsExactly(tap.eventId().toString());
  }

  @Test
  void a_correction_leaves_a_trace_beside_what_it_corrects() {
    var class24 = tap("pupils", 24);
    visits.record(class24);
    visits.correct(correction(class24, 24, 22, "deux absents"));
    assertThat(visits.tally(session)).isEqualTo(Map.of("pupils", 22));
    var line = visits.history(session).getFirst();
    assertThat(line.headcount()).isEqualTo(24);
    assertThat(line.standing()).isEqualTo(22);
    assertThat(line.corrections())
        .extracting(Count.Change::difference, Count.Change::note)
        .containsExactly(tuple(-2, "deux absents"));
  }

  @Test
  void a_correction_sent_twice_corrects_once() {
    var class24 = tap("pupils", 24);
    visits.record(class24);
    var correction = correction(class24, 24, 22, null);
    visits.correct(correction);
    visits.correct(correction);
    assertThat(visits.tally(session)).isEqualTo(Map.of("pupils", 22));
  }

  @Test
  void of_two_tabs_that_correct_the_same_count_at_once_the_second_is_told() throws Exception {
    var class24 = tap("pupils", 24);
    visits.record(class24);
    try (var otherTab = Executors.newSingleThreadExecutor()) {
      var outcome =
          transaction.execute(_ -> {
            visits.correct(correction(class24, 24, 22, null));
            var second = otherTab.submit(() -> visits.correct(correction(class24, 24, 22, null)));
            assertThat(second).failsWithin(Duration.ofMillis(300)); // it waits for the first
            return second;
          });
      assertThatThrownBy(outcome::get).hasCause(new VisitRefused(Reason.CORRECTED_MEANWHILE));
    }
    assertThat(visits.tally(session)).isEqualTo(Map.of("pupils", 22));
  }

  @Test
  void the_database_itself_lets_nobody_take_away_more_than_was_counted() throws Exception {
    var tap = tap("young", 1);
    visits.record(tap);
    try (var otherDevice = Executors.newSingleThreadExecutor()) {
      var outcome =
          transaction.execute(_ -> {
            visits.record(minus(tap, 1));
            var second = otherDevice.submit(() -> visits.record(minus(tap, 1)));
            assertThat(second).failsWithin(Duration.ofMillis(300));
            return second;
          });
      assertThatThrownBy(outcome::get).hasCause(new VisitRefused(Reason.BELOW_ZERO));
    }
    assertThat(visits.tally(session)).isEmpty();
  }

  @Test
  void a_correction_names_a_count_of_its_own_session_and_audience() {
    var tap = tap("young", 5);
    visits.record(tap);
    var other =
        new VisitEvent(VisitEvent.newId(NOW), session, "seniors", -1, tap.eventId(), null, NOW);
    assertRefused(Reason.NOT_A_COUNT, () -> visits.record(other));
  }

  @Test
  void nothing_is_counted_in_a_session_that_is_closed_until_it_is_reopened() {
    reports.close(session, new SessionAccount(140, "Initiation", null));
    assertRefused(Reason.SESSION_NOT_OPEN, () -> visits.record(tap("young", 1)));
    reports.reopen(session);
    visits.record(tap("young", 1));
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 1));
  }

  @Test
  void an_unknown_audience_is_refused() {
    assertRefused(Reason.UNKNOWN_AUDIENCE, () -> visits.record(tap("martians", 1)));
  }

  @Test
  void a_count_without_people_is_refused() {
    assertRefused(Reason.NOBODY, () -> visits.record(tap("young", 0)));
    assertRefused(Reason.NOBODY, () -> visits.record(tap("young", -1)));
  }

  @Test
  void tallies_of_past_sessions_are_brought_in_once_however_often_they_are_sent() {
    var past = world.session(TestSessions.BUS, TODAY.minusYears(1), "AM", "59284");
    var events = new ArrayList<VisitEvent>();
    for (var n = 0; n < 2000; n++) {
      events.add(new VisitEvent(VisitEvent.newId(NOW), past, "public", 5, null, null, NOW));
    }
    var report = new SessionReport(past, NOW, NOW, 150, "Découverte", null);
    assertThat(visits.recordAll(events)).isEqualTo(2000);
    assertThat(visits.recordAll(events)).isZero();
    assertThat(reports.closeAll(List.of(report))).isEqualTo(1);
    assertThat(reports.closeAll(List.of(report))).isZero();
    assertThat(visits.tally(past)).isEqualTo(Map.of("public", 10_000));
  }

  @Test
  void past_tallies_enter_all_or_not_at_all() {
    var past = world.session(TestSessions.BUS, TODAY.minusYears(1), "AM", "59284");
    var good = new VisitEvent(VisitEvent.newId(NOW), past, "public", 5, null, null, NOW);
    var bad = new VisitEvent(VisitEvent.newId(NOW), past, "martians", 5, null, null, NOW);
    assertRefused(Reason.UNKNOWN_AUDIENCE, () -> visits.recordAll(List.of(good, bad)));
    assertThat(visits.tally(past)).isEmpty();
  }

  @Test
  void a_number_that_no_device_makes_is_refused() {
    var guessed = new VisitEvent(UUID.randomUUID(), session, "young", 1, null, null, NOW);
    assertRefused(Reason.NOT_NUMBERED, () -> visits.record(guessed));
    assertThat(visits.tally(session)).isEmpty();
  }

  @Test
  void events_are_never_changed_or_removed() {
    visits.record(tap("young", 1));
    assertThatThrownBy(() -> sql.sql("UPDATE attendance.visit_event SET headcount = 9").update())
        .hasMessageContaining("visit events only grow");
    assertThatThrownBy(() -> sql.sql("DELETE FROM attendance.visit_event").update())
        .hasMessageContaining("visit events only grow");
    assertThatThrownBy(() -> sql.sql("TRUNCATE attendance.visit_event CASCADE").update())
        .hasMessageContaining("visit events only grow");
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 1));
  }

  @Test
  void identifiers_are_uuids_of_version_7_that_carry_their_instant() {
    var id = VisitEvent.newId(NOW);
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
  }

  private VisitEvent tap(String audience, int headcount) {
    return new VisitEvent(VisitEvent.newId(NOW), session, audience, headcount, null, null, NOW);
  }

  private VisitEvent minus(VisitEvent count, int people) {
    return new VisitEvent(
        VisitEvent.newId(NOW), session, count.audience(), -people, count.eventId(), null, NOW);
  }

  private Correction correction(VisitEvent count, int was, int is, @Nullable String note) {
    return new Correction(VisitEvent.newId(NOW), count.eventId(), was, is, note, NOW);
  }

  private static void assertRefused(Reason reason, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .asInstanceOf(type(VisitRefused.class))
        .extracting(VisitRefused::reason)
        .isEqualTo(reason);
  }
}
