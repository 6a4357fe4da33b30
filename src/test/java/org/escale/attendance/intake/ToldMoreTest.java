package org.escale.attendance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.escale.EscaleTest;
import org.escale.attendance.TestSessions;
import org.escale.attendance.Visits;
import org.escale.attendance.device.Enrolments;
import org.escale.attendance.device.NewEnrolment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What devices tell of visits, beyond their number. */
@EscaleTest
class ToldMoreTest {
  @LocalServerPort int port;
  @Autowired TestSessions world;
  @Autowired Enrolments enrolments;
  @Autowired Visits visits;
  @Autowired JdbcClient sql;

  UUID session = UUID.randomUUID();
  TestTablet tablet = new TestTablet(0, UUID.randomUUID());

  @BeforeEach
  void a_session_and_a_tablet() {
    world.makeTerritory();
    session = world.session(TestSessions.BUS, LocalDate.of(2026, 11, 24), "AM", "59172");
    tablet =
        TestTablet.enrolled(
            port,
            enrolments.makeCode(
                new NewEnrolment("Tablette du bus", TestSessions.BUS, null, null), "essai"));
  }

  @Test
  void of_two_tellings_the_later_of_the_log_holds_also_when_both_come_before_their_visit() {
    var group = group(24, Map.of("counts", Map.of("gender", Map.of("feminin", 12))));
    var first = more(group, Map.of("gender", Map.of("feminin", 10)));
    var last = more(group, Map.of("gender", Map.of("feminin", 11, "masculin", 13)));
    assertThat(outcome(tablet.send(last))).isEqualTo("accepted");
    tablet.send(first);
    assertThat(genders()).isEmpty();
    tablet.send(group);
    assertThat(genders()).containsExactly("{\"feminin\": 11, \"masculin\": 13}");
    assertThat(waiting()).isZero();
  }

  @Test
  void counts_of_more_people_than_there_were_are_kept_aside_and_the_visit_stays() {
    var group = group(5, Map.of());
    var tooMany = more(group, Map.of("gender", Map.of("feminin", 6)));
    assertThat(outcome(tablet.send(group))).isEqualTo("accepted");
    assertThat(reason(tablet.send(tooMany))).isEqualTo("totals-exceed");
    var whole = group(5, Map.of("counts", Map.of("gender", Map.of("feminin", 6))));
    assertThat(reason(tablet.send(whole))).isEqualTo("totals-exceed");
    assertThat(visits.tally(session)).isEqualTo(Map.of("pupils", 5));
  }

  private Map<String, Object> group(int people, Map<String, ?> details) {
    return tablet.event(
        Map.of(
            "type",
            "visit",
            "session",
            session.toString(),
            "audience",
            "pupils",
            "headcount",
            people,
            "kind",
            "collectif",
            "details",
            details));
  }

  private Map<String, Object> more(Map<String, Object> visit, Map<String, ?> counts) {
    return tablet.event(
        Map.of(
            "type", "visit-detail",
            "session", session.toString(),
            "of", visit.get("event_id"),
            "details", Map.of("counts", counts)));
  }

  private List<String> genders() {
    return sql.sql("SELECT by_gender FROM attendance.visit_detail").query(String.class).list();
  }

  private long waiting() {
    return sql.sql("SELECT count(*) FROM attendance.device_event WHERE fate = 'waiting'")
        .query(Long.class)
        .single();
  }

  private static String outcome(JsonNode answer) {
    return answer.path("results").get(0).path("outcome").asString();
  }

  private static String reason(JsonNode answer) {
    return answer.path("results").get(0).path("reason").asString("");
  }
}
