package org.escale.attendance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.escale.EscaleTest;
import org.escale.attendance.SessionAccount;
import org.escale.attendance.SessionReports;
import org.escale.attendance.TestSessions;
import org.escale.attendance.VisitEvent;
import org.escale.attendance.Visits;
import org.escale.attendance.aside.Judgements;
import org.escale.attendance.device.Enrolments;
import org.escale.attendance.device.NewEnrolment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What devices send is durable when it is answered, and counts once. */
@EscaleTest
class EventsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  @LocalServerPort int port;
  @Autowired TestSessions world;
  @Autowired Enrolments enrolments;
  @Autowired Visits visits;
  @Autowired SessionReports reports;
  @Autowired Judgements judgements;
  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transaction;

  UUID session = UUID.randomUUID();

  @BeforeEach
  void a_session() {
    world.makeTerritory();
    session = world.session(TestSessions.BUS, TODAY, "AM", "59172");
  }

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
  void what_cannot_be_counted_is_kept_aside_with_its_reason_and_blocks_nothing() {
    var tablet = tablet();
    var answer =
        tablet.send(
            tablet.visit(UUID.randomUUID(), "young", 1),
            tablet.visit(session, "martians", 1),
            tablet.event(Map.of("type", "dance", "session", session.toString())),
            tablet.says("not json"),
            tablet.visit(session, "young", 0));
    assertThat(reasons(answer))
        .containsExactly(
            "unknown-session", "unknown-audience", "unreadable", "unreadable", "unreadable");
    assertThat(contiguous(answer)).isEqualTo(5);
  }

  @Test
  void what_contradicts_the_log_is_disputed_and_has_no_place_in_it() {
    var tablet = tablet();
    var one = tablet.visit(session, "young", 1);
    tablet.send(one);
    var otherContent =
        TestTablet.sealed(
            changed(one, "payload", String.valueOf(one.get("payload")).replace("1", "9")));
    var placeTaken = tablet.event(VisitEvent.newId(NOW), 1, String.valueOf(one.get("payload")));
    var damaged = changed(tablet.visit(session, "young", 1), "payload", "{}");
    var otherDevice = TestTablet.sealed(changed(one, "device", VisitEvent.newId(NOW).toString()));
    var notAnEvent = changed(one, "seq", "one");
    for (var n = 0; n < 2; n++) {
      var answer = tablet.send(otherContent, placeTaken, damaged, otherDevice, notAnEvent);
      assertThat(reasons(answer))
          .containsExactly("other-content", "place-taken", "damaged", "other-device", "damaged");
      assertThat(contiguous(answer)).isEqualTo(1);
    }
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 1));
    assertThat(count("attendance.disputed_event")).isEqualTo(5);
  }

  @Test
  void a_time_that_no_calendar_has_blocks_nothing() {
    var tablet = tablet();
    var year0 =
        changed(tablet.visit(session, "young", 1), "device_time", "0000-05-01T00:00:00.000Z");
    var opened = tablet.event(Map.of("type", "session-opened", "session", session.toString()));
    var year9999 = changed(opened, "device_time", "9999-12-31T23:59:59.999Z");
    var batch =
        new HashMap<>(tablet.batch(List.of(TestTablet.sealed(year0), TestTablet.sealed(year9999))));
    batch.put("sent_at", "0001-01-01T00:00:00.000Z");
    var answer = tablet.post(batch);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(reasons(TestTablet.read(answer))).containsExactly("damaged", "");
  }

  @Test
  void a_length_that_no_log_has_is_not_believed() {
    var tablet = tablet();
    var batch = new HashMap<>(tablet.batch(List.of()));
    var heads = new ArrayList<Map<String, Object>>();
    for (var epoch = 1000; epoch < 1100; epoch++) {
      heads.add(Map.of("epoch", epoch, "head", epoch == 1000 ? Long.MAX_VALUE : 1));
    }
    heads.add(Map.of("epoch", 1, "head", 1L << 40));
    batch.put("heads", heads);
    assertThat(TestTablet.read(tablet.post(batch)).path("watermarks").toString())
        .isEqualTo("[{\"epoch\":1,\"contiguous\":0,\"head\":1099511627776}]");
  }

  @Test
  void a_device_that_was_revoked_is_told_since_when() {
    var tablet = tablet();
    sql.sql(
            "UPDATE attendance.device SET revoked_at = '2026-11-23T08:00:00Z', revoked_because ="
                + " 'lost'")
        .update();
    assertThat(tablet.post(tablet.batch(List.of())).body())
        .isEqualTo("{\"error\":\"revoked\",\"at\":\"2026-11-23T08:00:00Z\"}");
  }

  @Test
  void a_session_whose_opening_was_taken_back_is_open_when_its_tablet_sends_who_came() {
    var tablet = tablet();
    tablet.send(tablet.event(Map.of("type", "session-opened", "session", session.toString())));
    reports.takeBackOpening(session);
    tablet.send(tablet.visit(session, "young", 1));
    assertThat(reports.find(session).orElseThrow().open()).isTrue();
    assertThat(opening(session)).isNotNull();
  }

  @Test
  void a_correction_that_is_left_out_while_a_batch_would_settle_it_is_left_out() throws Exception {
    var tablet = tablet();
    var group = tablet.visit(session, "pupils", 5);
    var less = tablet.correction(session, group, -2);
    tablet.send(less);
    try (var second = Executors.newSingleThreadExecutor()) {
      var outcome =
          transaction.execute(_ -> {
            judgements.leaveOut(UUID.fromString((String) less.get("event_id")), "essai");
            var sent = second.submit(() -> tablet.send(group));
            assertThat(sent).failsWithin(Duration.ofMillis(300)); // it waits for the judgement
            return sent;
          });
      assertThat(outcomes(outcome.get())).containsExactly("accepted");
    }
    assertThat(visits.tally(session)).isEqualTo(Map.of("pupils", 5));
  }

  @Test
  void what_a_database_cannot_write_down_blocks_nothing() {
    var tablet = tablet();
    var nul = tablet.event(VisitEvent.newId(NOW), 1, "{\"type\":\"note\u0000\"}");
    var half = tablet.event(VisitEvent.newId(NOW), 2, "\ud800");
    var note =
        tablet.event(
            VisitEvent.newId(NOW),
            3,
            "{\"type\":\"note\",\"session\":\"%s\",\"text\":\"a\\u0000b\\ud800\"}"
                .formatted(session));
    assertThat(reasons(tablet.send(nul, half, note))).containsExactly("damaged", "damaged", "");
    assertThat(sql.sql("SELECT text FROM attendance.remark").query(String.class).single())
        .isEqualTo("a\ufffdb\ufffd");
  }

  @Test
  void a_correction_that_comes_before_its_count_waits_for_it() {
    var tablet = tablet();
    var group = tablet.visit(session, "pupils", 24);
    var less = tablet.correction(session, group, -2);
    assertThat(outcomes(tablet.send(less))).containsExactly("accepted");
    assertThat(visits.tally(session)).isEmpty();
    tablet.send(group);
    assertThat(visits.tally(session)).isEqualTo(Map.of("pupils", 22));
  }

  @Test
  void a_correction_of_more_than_was_counted_or_of_no_count_is_kept_aside() {
    var tablet = tablet();
    var group = tablet.visit(session, "pupils", 5);
    var less = tablet.correction(session, group, -3);
    var tooMuch = tablet.correction(session, group, -3);
    var ofCorrection = tablet.correction(session, less, 1);
    var other = world.session(TestSessions.BUS, TODAY, "PM", "59284");
    var elsewhere = tablet.correction(other, group, 1);
    assertThat(reasons(tablet.send(group, less, tooMuch, ofCorrection, elsewhere)))
        .containsExactly("", "", "below-zero", "not-a-count", "not-a-count");
    assertThat(visits.tally(session)).isEqualTo(Map.of("pupils", 2));
  }

  /** By hand: 5, 2, 4, 0. In the order of arrival the third would be refused. */
  @Test
  void corrections_take_their_turn_in_the_order_of_the_log_however_they_arrive() {
    var random = new Random(6);
    for (var n = 0; n < 10; n++) {
      var tablet = tablet();
      var held = world.session(TestSessions.BUS, TODAY.minusDays(n + 1), "AM", "59172");
      var log = new ArrayList<Map<String, Object>>();
      log.add(tablet.visit(held, "pupils", 5));
      log.add(tablet.correction(held, log.getFirst(), -3));
      log.add(tablet.correction(held, log.getFirst(), -4)); // never fits
      log.add(tablet.correction(held, log.getFirst(), 2));
      log.add(tablet.correction(held, log.getFirst(), -3));
      Collections.shuffle(log, random);
      for (var event : log) tablet.send(event);
      assertThat(visits.tally(held)).isEqualTo(Map.of("pupils", 1));
    }
  }

  @Test
  void what_a_damaged_event_leaves_open_holds_up_no_correction() {
    var tablet = tablet();
    var group = tablet.visit(session, "pupils", 5);
    var damaged = changed(tablet.visit(session, "pupils", 5), "payload", "{}");
    tablet.send(group, damaged, tablet.correction(session, group, -2));
    assertThat(visits.tally(session)).isEqualTo(Map.of("pupils", 3));
  }

  @Test
  void a_session_is_as_its_device_told_last_however_that_arrived() {
    var tablet = tablet();
    var id = session.toString();
    var opened = tablet.event(Map.of("type", "session-opened", "session", id));
    var done = tablet.event(Map.of("type", "activity", "session", id, "title", "Initiation"));
    var closed =
        tablet.event(Map.of("type", "session-closed", "session", id, "minutes", 90, "visitors", 3));
    var reopened = tablet.event(Map.of("type", "session-reopened", "session", id));
    var closedAgain =
        tablet.event(
            Map.of("type", "session-closed", "session", id, "minutes", 140, "note", "Calme"));
    for (var event : List.of(closedAgain, opened, reopened, done, closed)) tablet.send(event);
    var report = reports.find(session).orElseThrow();
    assertThat(report.open()).isFalse();
    assertThat(report.minutes()).isEqualTo(140);
    assertThat(report.activity()).isEqualTo("Initiation");
    assertThat(report.note()).isEqualTo("Calme");
    assertThat(opening(session)).isNotNull();
  }

  @Test
  void a_session_is_open_from_the_moment_its_device_tells_so() {
    var tablet = tablet();
    var id = session.toString();
    tablet.send(tablet.event(Map.of("type", "session-opened", "session", id)));
    assertThat(reports.find(session).orElseThrow().open()).isTrue();
    tablet.clockIs(NOW.minus(Duration.ofDays(2)));
    tablet.send(tablet.event(Map.of("type", "session-closed", "session", id, "minutes", 90)));
    assertThat(reports.find(session).orElseThrow().open()).isFalse();
    tablet.send(tablet.event(Map.of("type", "session-reopened", "session", id)));
    assertThat(reports.find(session).orElseThrow().open()).isTrue();
  }

  @Test
  void a_session_that_one_of_two_devices_has_still_open_is_open() {
    var one = tablet();
    var two = tablet();
    var id = session.toString();
    one.send(one.event(Map.of("type", "session-opened", "session", id)));
    assertThat(reports.find(session).orElseThrow().open()).isTrue();
    two.send(two.event(Map.of("type", "session-opened", "session", id)));
    one.send(one.event(Map.of("type", "session-closed", "session", id, "minutes", 60)));
    assertThat(reports.find(session).orElseThrow().open()).isTrue();
    two.send(two.event(Map.of("type", "session-closed", "session", id, "minutes", 60)));
    assertThat(reports.find(session).orElseThrow().open()).isFalse();
  }

  @Test
  void what_the_office_has_written_in_a_report_stays() {
    reports.open(session);
    reports.close(session, new SessionAccount(120, "Écrit au bureau", null));
    var tablet = tablet();
    var id = session.toString();
    tablet.send(
        tablet.event(Map.of("type", "session-opened", "session", id)),
        tablet.event(
            Map.of("type", "session-closed", "session", id, "minutes", 60, "activity", "Autre")));
    var report = reports.find(session).orElseThrow();
    assertThat(report.minutes()).isEqualTo(120);
    assertThat(report.activity()).isEqualTo("Écrit au bureau");
  }

  @Test
  void notes_incidents_and_satisfaction_are_kept_once() {
    var tablet = tablet();
    var id = session.toString();
    var note = tablet.event(Map.of("type", "note", "session", id, "text", "Prise en panne"));
    var incident =
        tablet.event(
            Map.of("type", "incident", "session", id, "category", "network", "text", "Coupure"));
    var content = tablet.event(Map.of("type", "satisfaction", "session", id, "score", 4));
    tablet.send(note, incident, content);
    tablet.send(content, incident, note);
    assertThat(
            sql.sql("SELECT text FROM attendance.remark ORDER BY text").query(String.class).list())
        .containsExactly("Coupure", "Prise en panne");
    assertThat(sql.sql("SELECT score FROM attendance.satisfaction").query(Integer.class).list())
        .containsExactly(4);
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

  private TestTablet tablet() {
    return TestTablet.enrolled(
        port,
        enrolments.makeCode(
            new NewEnrolment("Tablette du bus", TestSessions.BUS, null, null), "essai"));
  }

  private long count(String table) {
    return sql.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }

  private Object opening(UUID id) {
    return sql.sql("SELECT opened_at FROM agenda.session_public WHERE id = :id")
        .param("id", id)
        .query((row, _) -> row.getObject(1))
        .single();
  }

  private static Map<String, Object> changed(Map<String, Object> event, String field, Object is) {
    var changed = new HashMap<>(event);
    changed.put(field, is);
    return changed;
  }

  private static List<String> outcomes(JsonNode answer) {
    return told(answer, "outcome");
  }

  private static List<String> reasons(JsonNode answer) {
    return told(answer, "reason");
  }

  private static List<String> told(JsonNode answer, String field) {
    var told = new ArrayList<String>();
    for (var result : answer.path("results")) told.add(result.path(field).asString(""));
    return told;
  }

  private static long contiguous(JsonNode answer) {
    return answer.path("watermarks").get(0).path("contiguous").longValue();
  }
}
