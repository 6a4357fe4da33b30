package org.escale.attendance.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.escale.EscaleTest;
import org.escale.TestClock;
import org.escale.attendance.TestSessions;
import org.escale.attendance.device.DeviceRevoked;
import org.escale.attendance.device.Enrolments;
import org.escale.attendance.device.NewEnrolment;
import org.escale.attendance.intake.TestTablet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code POST /api/attendance/residents}, as a device sends it. */
@EscaleTest
class ResidentsApiTest {
  private static final String PATH = "/api/attendance/residents";
  private static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-0000000000a1");

  @LocalServerPort int port;
  @Autowired TestSessions world;
  @Autowired Enrolments enrolments;
  @Autowired KnownResidents known;
  @Autowired Erasures erasures;
  @Autowired Residents residents;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;

  @BeforeEach
  void a_territory() {
    world.makeTerritory();
  }

  @Test
  void a_person_who_agreed_comes_with_their_visit_which_holds_no_trace_of_them() {
    var session = world.session(TestSessions.BUS, LocalDate.of(2026, 11, 24), "AM", "59172");
    var tablet = tablet();
    var visit = tablet.visit(session, "seniors", 1);
    var event = UUID.fromString((String) visit.get("event_id"));
    var body = new TestResidents().person(PERSON, "Dupré", 1950).visit(event, PERSON).body();
    // the visit comes after: both travel apart
    var answer = tablet.post(PATH, body, true);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(TestTablet.read(answer).toString())
        .isEqualTo(
            "{\"results\":[{\"resident\":\"%s\",\"outcome\":\"accepted\"}],\"visits\":[{\"event_id\":\"%s\",\"outcome\":\"accepted\"}]}"
                .formatted(PERSON, event));
    assertThat(known.visits(PERSON)).singleElement().extracting(ResidentVisit::day).isNull();
    tablet.send(visit);
    assertThat(known.visits(PERSON))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.day()).isEqualTo("2026-11-24");
          assertThat(one.commune()).isEqualTo("Denain");
          assertThat(one.people()).isEqualTo(1);
        });
  }

  @Test
  void who_is_erased_is_answered_as_erased() {
    var body = new TestResidents().person(PERSON, "Dupré", 1950).body();
    var tablet = tablet();
    tablet.post(PATH, body, false);
    erasures.erase(PERSON);
    assertThat(
            TestTablet.read(tablet.post(PATH, body, false))
                .path("results")
                .path(0)
                .path("outcome")
                .asString())
        .isEqualTo("erased");
    assertThat(known.count()).isZero();
  }

  @Test
  void a_stranger_is_not_heard_and_what_cannot_be_read_is_said() {
    var body = new TestResidents().person(PERSON, "Dupré", 1950).body();
    var stranger = tablet().withToken("autre");
    assertThat(stranger.post(PATH, body, false).statusCode()).isEqualTo(401);
    assertThat(tablet().send(PATH, "[".getBytes(StandardCharsets.UTF_8), false).statusCode())
        .isEqualTo(400);
    assertThat(tablet().send(PATH, "3".getBytes(StandardCharsets.UTF_8), false).statusCode())
        .isEqualTo(400);
    assertThat(known.count()).isZero();
  }

  /** JSON can write what neither a database nor an answer can hold. */
  @Test
  void what_cannot_be_kept_is_refused_alone_and_blocks_nobody() {
    var extremes =
        Map.<String, List<String>>of(
            "agreed_at",
            List.of(
                "+1000000000-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z",
                "9999-12-31T00:00:00Z"),
            "family_name",
            List.of("nul\\u0000", "\\ud800 seul"),
            "given_name",
            List.of("\\udc00"),
            "contact",
            List.of("\\u0000"),
            "parent",
            List.of("\\ud83d"),
            "basis",
            List.of("consent\\u0000"),
            "text",
            List.of("suivi-consentement\\u0000", "\\ud800"),
            "resident",
            List.of("\\ud800", "\\u0000"));
    var people = new ArrayList<String>();
    extremes.forEach((field, values) -> {
      for (var value : values) people.add(person(UUID.randomUUID(), field, value));
    });
    people.add(person(PERSON, "family_name", "Dupré"));
    var body =
        "{\"residents\":[%s],\"visits\":[{\"event_id\":\"\\ud800\",\"resident\":\"\\u0000\"}]}"
            .formatted(String.join(",", people));
    var answer = tablet().send(PATH, body.getBytes(StandardCharsets.UTF_8), false);
    assertThat(answer.statusCode()).isEqualTo(200);
    var outcomes = new ArrayList<String>();
    for (var one : TestTablet.read(answer).path("results")) {
      outcomes.add(one.path("reason").asString(one.path("outcome").asString()));
    }
    assertThat(outcomes).hasSize(people.size()).last().isEqualTo("accepted");
    assertThat(outcomes.subList(0, people.size() - 1)).containsOnly("unreadable");
    assertThat(known.count()).isEqualTo(1);
  }

  private static String person(UUID id, String field, String value) {
    var told = new LinkedHashMap<String, String>();
    told.put("resident", id.toString());
    told.put("family_name", "Une");
    told.put("given_name", "Personne");
    told.put("basis", "public-task");
    told.put("text", TestResidents.TASK);
    told.put("agreed_at", TestResidents.AGREED.toString());
    told.put(field, value);
    return told.entrySet().stream()
        .map(one -> "\"%s\":\"%s\"".formatted(one.getKey(), one.getValue()))
        .collect(Collectors.joining(",", "{", ",\"text_version\":1}"));
  }

  @Test
  void a_device_is_told_whom_to_forget_for_ninety_days() {
    var tablet = tablet();
    assertThat(erased(tablet)).isEqualTo("[]");
    erasures.erase(PERSON);
    assertThat(erased(tablet)).isEqualTo("[\"%s\"]".formatted(PERSON));
    clock.moveTo(TestClock.START.plus(Duration.ofDays(91)));
    assertThat(erased(tablet)).isEqualTo("[]");
  }

  private static String erased(TestTablet tablet) {
    return TestTablet.read(tablet.get("/api/attendance/today")).path("erased").toString();
  }

  /** It was let in before, and is revoked when its body is read. */
  @Test
  void of_a_device_that_is_revoked_meanwhile_nothing_is_taken_in() {
    var tablet = tablet();
    sql.sql("UPDATE attendance.device SET revoked_at = now(), revoked_because = 'replaced'")
        .update();
    var body = new TestResidents().person(PERSON, "Dupré", 1950).body();
    assertThatThrownBy(() -> residents.receiveFrom(tablet.id, body))
        .isInstanceOf(DeviceRevoked.class);
    assertThat(known.count()).isZero();
  }

  private TestTablet tablet() {
    return TestTablet.enrolled(
        port,
        enrolments.makeCode(new NewEnrolment("Tablette", TestSessions.BUS, null, null), "essai"));
  }
}
