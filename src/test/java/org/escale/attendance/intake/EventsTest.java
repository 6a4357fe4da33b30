package org.escale.attendance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.escale.EscaleTest;
import org.escale.attendance.SessionAccount;
import org.escale.attendance.TestSessions;
import org.escale.attendance.VisitEvent;
import org.junit.jupiter.api.Test;

/** What devices send is durable when it is answered, and counts once. */
@EscaleTest
class EventsTest extends AtASession {
  @Test
  void a_batch_is_counted_and_its_answer_says_how_far_the_log_has_come() {
    var tablet = tablet();
    var answer =
        tablet.send(tablet.visit(session, "young", 1), tablet.visit(session, "pupils", 24));
    assertThat(outcomes(answer)).containsExactly("accepted", "accepted");
    assertThat(answer.path("watermarks").toString())
        .isEqualTo("[{\"epoch\":1,\"contiguous\":2,\"head\":2}]");
    assertThat(answer.path("incarnation").intValue()).isPositive();
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 1, "pupils", 24));
  }

  @Test
  void sent_again_in_any_order_and_company_it_changes_nothing() {
    var tablet = tablet();
    var one = tablet.visit(session, "young", 1);
    var two = tablet.visit(session, "young", 1);
    var three = tablet.visit(session, "seniors", 2);
    tablet.send(one, two);
    assertThat(outcomes(tablet.send(three, two, one, one)))
        .containsExactly("accepted", "duplicate", "duplicate", "duplicate");
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 2, "seniors", 2));
  }

  @Test
  void the_watermark_stops_at_a_hole_and_goes_on_when_it_is_filled() {
    var tablet = tablet();
    var one = tablet.visit(session, "young", 1);
    var two = tablet.visit(session, "young", 1);
    var three = tablet.visit(session, "young", 1);
    assertThat(contiguous(tablet.send(one, three))).isEqualTo(1);
    assertThat(contiguous(tablet.send())).isEqualTo(1);
    assertThat(contiguous(tablet.send(two))).isEqualTo(3);
  }

  @Test
  void nobody_is_refused_because_the_session_is_closed_or_was_cancelled() {
    var cancelled = world.session(TestSessions.SECOND_BUS, TODAY, "PM", "59284");
    world.cancel(cancelled, "Neige");
    reports.open(session);
    reports.close(session, new SessionAccount(120, null, null));
    var tablet = tablet();
    tablet.send(tablet.visit(session, "young", 1), tablet.visit(cancelled, "young", 3));
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 1));
    assertThat(visits.tally(cancelled)).isEqualTo(Map.of("young", 3));
  }

  @Test
  void a_device_that_was_revoked_is_told_since_when() {
    var tablet = tablet();
    sql.sql(
            "UPDATE attendance.device SET revoked_at = '2026-11-23T08:00:00Z', revoked_because ="
                + " 'lost'")
        .update();
    assertThat(tablet.post(tablet.batch(List.of())).body())
        .isEqualTo("{\"error\":\"revoked\",\"at\":\"2026-11-23T08:00:00.000Z\"}");
  }

  /** As two programs on one database would: the second waits, and then finds all of it known. */
  @Test
  void of_two_programs_told_the_same_at_once_the_second_waits_and_counts_nothing_again()
      throws Exception {
    var tablet = tablet();
    var one = tablet.visit(session, "young", 1);
    try (var second = Executors.newSingleThreadExecutor()) {
      var outcome =
          transaction.execute(_ -> {
            sql.sql("UPDATE attendance.device SET last_contact = now() WHERE id = :id")
                .param("id", tablet.id)
                .update();
            var sent = second.submit(() -> tablet.send(one));
            assertThat(sent).failsWithin(Duration.ofMillis(300));
            return sent;
          });
      assertThat(outcomes(outcome.get())).containsExactly("accepted");
      assertThat(outcomes(tablet.send(one))).containsExactly("duplicate");
    }
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 1));
  }

  @Test
  void a_batch_that_is_too_large_even_packed_small_keeps_nothing() {
    var tablet = tablet();
    var many = new ArrayList<Map<String, Object>>();
    for (var n = 0; n < 501; n++) many.add(tablet.visit(session, "young", 1));
    assertThat(tablet.post(tablet.batch(many)).statusCode()).isEqualTo(413);
    var bomb = TestTablet.gzip(new byte[200 * 1024 * 1024]);
    assertThat(tablet.send("/api/attendance/events", bomb, true).statusCode()).isEqualTo(413);
    assertThat(visits.tally(session)).isEmpty();
    assertThat(outcomes(tablet.send(many.getFirst()))).containsExactly("accepted");
  }

  @Test
  void what_is_no_batch_is_told_so() {
    var tablet = tablet();
    for (var body : List.of("", "{", "[]", "{\"events\":1}")) {
      assertThat(tablet.send("/api/attendance/events", body.getBytes(), false).statusCode())
          .as(body)
          .isEqualTo(400);
    }
    assertThat(tablet.send("/api/attendance/events", "no gzip".getBytes(), true).statusCode())
        .isEqualTo(400);
  }

  @Test
  void a_clock_that_is_wrong_is_told_and_changes_no_count() {
    var tablet = tablet();
    tablet.clockIs(NOW.minus(Duration.ofDays(3)));
    tablet.send(tablet.visit(session, "young", 1));
    assertThat(sql.sql("SELECT skewed FROM attendance.device_event").query(Boolean.class).single())
        .isTrue();
    assertThat(sql.sql("SELECT offset_ms FROM attendance.device").query(Long.class).single())
        .isEqualTo(Duration.ofDays(3).toMillis());
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 1));
  }

  @Test
  void who_shows_no_token_of_a_device_is_told_to_enrol() {
    var stranger = new TestTablet(port, VisitEvent.newId(NOW)).withToken("guess");
    var answer = stranger.post(stranger.batch(List.of()));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).isEqualTo("{\"error\":\"unknown-device\"}");
    assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie");
  }

  @Test
  void a_log_that_begins_anew_is_a_log_of_its_own() {
    var tablet = tablet();
    tablet.send(tablet.visit(session, "young", 1));
    tablet.beginEpoch(2);
    var answer = tablet.send(tablet.visit(session, "young", 1));
    assertThat(answer.path("watermarks").toString())
        .isEqualTo(
            "[{\"epoch\":1,\"contiguous\":1,\"head\":1},{\"epoch\":2,\"contiguous\":1,\"head\":1}]");
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 2));
  }
}
