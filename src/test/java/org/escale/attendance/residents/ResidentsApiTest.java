package org.escale.attendance.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.escale.EscaleTest;
import org.escale.attendance.TestSessions;
import org.escale.attendance.device.Enrolments;
import org.escale.attendance.device.NewEnrolment;
import org.escale.attendance.intake.TestTablet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

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

  private TestTablet tablet() {
    return TestTablet.enrolled(
        port,
        enrolments.makeCode(new NewEnrolment("Tablette", TestSessions.BUS, null, null), "essai"));
  }
}
