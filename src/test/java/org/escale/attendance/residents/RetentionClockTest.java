package org.escale.attendance.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.escale.EscaleTest;
import org.escale.TestClock;
import org.escale.attendance.TestSessions;
import org.escale.attendance.aside.Judgements;
import org.escale.attendance.device.Enrolments;
import org.escale.attendance.device.NewEnrolment;
import org.escale.attendance.intake.TestTablet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What devices told is given up by the server's clock: theirs may be any. */
@EscaleTest
class RetentionClockTest {
  @LocalServerPort int port;
  @Autowired RetentionRound round;
  @Autowired Enrolments enrolments;
  @Autowired Judgements judgements;
  @Autowired TestSessions world;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;

  UUID session = UUID.randomUUID();
  TestTablet tablet = new TestTablet(0, session);

  @BeforeEach
  void a_tablet() {
    world.makeTerritory();
    session = world.session(TestSessions.BUS, LocalDate.parse("2026-11-24"), "AM", "59172");
    tablet =
        TestTablet.enrolled(
            port,
            enrolments.makeCode(
                new NewEnrolment("Tablette du bus", TestSessions.BUS, null, null), "essai"));
  }

  /** The battery was empty, or somebody has set the clock: it is right again when it sends. */
  @ParameterizedTest
  @ValueSource(strings = {"2020-01-01T09:00:00Z", "2040-01-01T09:00:00Z"})
  void neither_is_a_text_of_today_given_up_nor_one_kept_for_ever_by_a_wrong_clock(String wrong) {
    tablet.clockIs(Instant.parse(wrong));
    var told =
        List.of(
            tablet.event(Map.of("type", "session-opened", "session", session.toString())),
            tablet.event(
                Map.of(
                    "type",
                    "incident",
                    "session",
                    session.toString(),
                    "category",
                    "people",
                    "text",
                    "une chute")),
            tablet.event(
                Map.of(
                    "type",
                    "session-closed",
                    "session",
                    session.toString(),
                    "minutes",
                    120,
                    "visitors",
                    0,
                    "note",
                    "rien à dire")));
    tablet.clockIs(clock.instant());
    assertThat(tablet.post(tablet.batch(told)).statusCode()).isEqualTo(200);
    goOn("2027-11-23");
    assertThat(texts()).containsExactly(1L, 1L, 1L, 3L);
    goOn("2027-11-25");
    assertThat(texts()).containsExactly(0L, 0L, 0L, 0L);
  }

  @Test
  void what_is_left_out_stays_so_long_after_the_judgement() {
    var event = tablet.visit(UUID.randomUUID(), "young", 3); // of no known session
    tablet.send(event);
    goOn("2027-10-10");
    judgements.leaveOut(UUID.fromString((String) event.get("event_id")), "essai");
    goOn("2028-04-09");
    assertThat(texts()).containsExactly(0L, 0L, 0L, 1L);
    goOn("2028-04-12");
    assertThat(texts()).containsExactly(0L, 0L, 0L, 0L);
  }

  /** Those that are still there: of incidents, accounts, reports and events. */
  private List<Long> texts() {
    return List.of(
            "remark.text", "device_account.note", "session_report.note", "device_event.payload")
        .stream()
        .map(place -> place.split("\\."))
        .map(place ->
            sql.sql("SELECT count(%s) FROM attendance.%s".formatted(place[1], place[0]))
                .query(Long.class)
                .single())
        .toList();
  }

  private void goOn(String day) {
    clock.moveTo(LocalDate.parse(day).atTime(22, 30).toInstant(ZoneOffset.UTC));
    round.go();
  }
}
