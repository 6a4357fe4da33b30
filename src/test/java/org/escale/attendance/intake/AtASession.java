package org.escale.attendance.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.escale.attendance.SessionReports;
import org.escale.attendance.TestSessions;
import org.escale.attendance.Visits;
import org.escale.attendance.aside.Judgements;
import org.escale.attendance.device.Enrolments;
import org.escale.attendance.device.NewEnrolment;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A session that a tablet counts at, and what tests ask of it. */
abstract class AtASession {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

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

  TestTablet tablet() {
    return TestTablet.enrolled(
        port,
        enrolments.makeCode(
            new NewEnrolment("Tablette du bus", TestSessions.BUS, null, null), "essai"));
  }

  long count(String table) {
    return sql.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }

  Object opening(UUID id) {
    return sql.sql("SELECT opened_at FROM agenda.session_public WHERE id = :id")
        .param("id", id)
        .query((row, _) -> row.getObject(1))
        .single();
  }

  static Map<String, Object> changed(Map<String, Object> event, String field, Object is) {
    var changed = new HashMap<>(event);
    changed.put(field, is);
    return changed;
  }

  static List<String> outcomes(JsonNode answer) {
    return told(answer, "outcome");
  }

  static List<String> reasons(JsonNode answer) {
    return told(answer, "reason");
  }

  static List<String> told(JsonNode answer, String field) {
    var told = new ArrayList<String>();
    for (var result : answer.path("results")) told.add(result.path(field).asString(""));
    return told;
  }

  static long contiguous(JsonNode answer) {
    return answer.path("watermarks").get(0).path("contiguous").longValue();
  }
}
