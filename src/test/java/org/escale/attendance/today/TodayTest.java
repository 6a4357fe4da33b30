package org.escale.attendance.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.escale.EscaleTest;
import org.escale.attendance.TestSessions;
import org.escale.attendance.device.Device;
import org.escale.attendance.device.Devices;
import org.escale.attendance.device.Enrolments;
import org.escale.attendance.device.NewEnrolment;
import org.escale.attendance.intake.TestTablet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What a device takes with it to work without a network. */
@EscaleTest
class TodayTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @LocalServerPort int port;
  @Autowired TestSessions world;
  @Autowired Enrolments enrolments;
  @Autowired Devices devices;
  @Autowired DeviceDays days;
  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transaction;

  UUID session = UUID.randomUUID();

  @BeforeEach
  void a_session() {
    world.makeTerritory();
    session = world.session(TestSessions.BUS, TODAY, "AM", "59172");
    world.tour(TestSessions.BUS, TODAY, 12_000);
  }

  @Test
  void it_is_the_sessions_of_its_vehicle_from_a_week_back_to_three_weeks_ahead() {
    var last = world.session(TestSessions.BUS, TODAY.plusDays(21), "PM", "59284");
    var past = world.session(TestSessions.BUS, TODAY.minusDays(7), "PM", "59284");
    world.session(TestSessions.BUS, TODAY.plusDays(22), "PM", "59284");
    world.session(TestSessions.BUS, TODAY.minusDays(8), "PM", "59284");
    world.session(TestSessions.SECOND_BUS, TODAY, "PM", "59526");
    var day = today(tablet(TestSessions.BUS, null));
    assertThat(ids(day)).containsExactly(past.toString(), session.toString(), last.toString());
    var first = day.path("sessions").get(1);
    assertThat(first.path("starts_at").asString()).isEqualTo("2026-11-24T08:30:00Z");
    assertThat(first.path("commune").asString()).isEqualTo("Denain");
    assertThat(first.path("state").asString()).isEqualTo("due");
    assertThat(first.path("title").isNull()).isTrue();
    assertThat(day.path("bound_to").path("name").asString()).isEqualTo("Cyberbus");
    assertThat(day.path("zone").asString()).isEqualTo("Europe/Paris");
    assertThat(day.path("audiences").size()).isPositive();
    assertThat(day.path("road").get(0).path("steps").get(0).asString())
        .contains("Denain", "09:30–12:00");
  }

  @Test
  void a_device_of_a_place_takes_the_sessions_of_that_place() {
    var place = UUID.randomUUID();
    sql.sql(
            """
            INSERT INTO network.place (id, kind, name, life, commune_code)
            VALUES (:id, 'library', 'Médiathèque du centre', 'open', '59172')
            """)
        .param("id", place)
        .update();
    for (var label : List.of("A", "B")) {
      sql.sql(
              """
              INSERT INTO network.workstation (id, place_id, label, kind) VALUES (gen_random_uuid(), :place, :label, 'desktop')
              """)
          .param("place", place)
          .param("label", label)
          .update();
    }
    var held = UUID.randomUUID();
    sql.sql(
            """
            INSERT INTO agenda.session (id, place_id, day, period, kind)
            VALUES (:id, :place, :day, tstzrange('2026-11-24 16:00+01', '2026-11-24 18:00+01'), 'open')
            """)
        .param("id", held)
        .param("place", place)
        .param("day", TODAY)
        .update();
    var tablet = tablet(null, place);
    var day = today(tablet);
    assertThat(ids(day)).containsExactly(held.toString());
    assertThat(stations(day, 0)).containsExactly(1, 2);
    assertThat(day.path("road").size()).isZero();
    tablet.send(tablet.visit(held, "young", 2));
    assertThat(
            sql.sql("SELECT sum(headcount) FROM attendance.visit_event WHERE session_id = :id")
                .param("id", held)
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void the_same_day_is_not_sent_twice_and_a_change_of_plan_is_noticed() {
    var tablet = tablet(TestSessions.BUS, null);
    var version = today(tablet).path("version").asString();
    var again = tablet.get("/api/attendance/today", "If-None-Match", "\"" + version + "\"");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(tablet.send().path("today").asString()).isEqualTo(version);
    world.cancel(session, "Neige");
    var changed = tablet.get("/api/attendance/today", "If-None-Match", "\"" + version + "\"");
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.headers().firstValue("ETag"))
        .contains("\"" + TestTablet.read(changed).path("version").asString() + "\"");
    assertThat(TestTablet.read(changed).path("sessions").get(0).path("cancelled").asString())
        .isEqualTo("Neige");
  }

  @Test
  void a_workstation_is_lent_to_the_first_device_that_asks_and_given_back_at_the_close() {
    var first = tablet(TestSessions.BUS, null);
    var second = tablet(TestSessions.BUS, null);
    assertThat(stations(today(first), 0)).hasSize(10);
    assertThat(stations(today(second), 0)).isEmpty();
    assertThat(stations(today(first), 0)).hasSize(10);
    first.send(
        first.event(Map.of("type", "session-opened", "session", session.toString())),
        first.event(
            Map.of("type", "session-closed", "session", session.toString(), "minutes", 60)));
    assertThat(leases()).isZero();
    assertThat(stations(today(second), 0)).isEmpty(); // it is over
  }

  @Test
  void of_two_devices_that_ask_at_once_the_second_waits_and_is_lent_nothing() throws Exception {
    var first = device(tablet(TestSessions.BUS, null));
    var second = device(tablet(TestSessions.BUS, null));
    try (var rival = Executors.newSingleThreadExecutor()) {
      var outcome =
          transaction.execute(_ -> {
            assertThat(days.lease(first).day().sessions().getFirst().stations()).hasSize(10);
            var crossing = rival.submit(() -> days.lease(second));
            assertThat(crossing).failsWithin(Duration.ofMillis(300)); // it waits for the first
            return crossing;
          });
      assertThat(outcome.get().day().sessions().getFirst().stations()).isEmpty();
    }
    assertThat(leases()).isEqualTo(10);
  }

  private TestTablet tablet(@Nullable UUID vehicle, @Nullable UUID place) {
    return TestTablet.enrolled(
        port, enrolments.makeCode(new NewEnrolment("Tablette", vehicle, place, null), "essai"));
  }

  private Device device(TestTablet tablet) {
    return devices.find(tablet.id).orElseThrow();
  }

  private static JsonNode today(TestTablet tablet) {
    var answer = tablet.get("/api/attendance/today");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return TestTablet.read(answer);
  }

  private static List<String> ids(JsonNode day) {
    var ids = new ArrayList<String>();
    for (var session : day.path("sessions")) ids.add(session.path("id").asString());
    return ids;
  }

  private static List<Integer> stations(JsonNode day, int session) {
    var stations = new ArrayList<Integer>();
    for (var one : day.path("sessions").get(session).path("stations")) stations.add(one.intValue());
    return stations;
  }

  private long leases() {
    return sql.sql("SELECT count(*) FROM attendance.workstation_lease").query(Long.class).single();
  }
}
