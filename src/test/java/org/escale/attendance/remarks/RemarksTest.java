package org.escale.attendance.remarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.escale.EscaleTest;
import org.escale.WebBrowser;
import org.escale.access.Permission;
import org.escale.attendance.TestSessions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@EscaleTest
class RemarksTest {
  @LocalServerPort int port;
  @Autowired Remarks remarks;
  @Autowired TestSessions world;
  @Autowired JdbcClient sql;
  @Autowired Clock clock;

  private UUID session;
  private int seq;

  @BeforeEach
  void a_session_and_a_device() {
    world.makeTerritory();
    session = world.session(TestSessions.BUS, LocalDate.now(clock), "PM", "59172");
    sql.sql(
            """
            WITH known AS (
              INSERT INTO attendance.device (id, name, vehicle_id, token_sha256)
              VALUES ('01890000-0000-7000-8000-000000000001', 'Tablette du bus', :bus, sha256('essai'))
              RETURNING id)
            INSERT INTO attendance.device_log (device_id, epoch, contiguous, head) SELECT id, 1, 0, 99 FROM known
            """)
        .param("bus", TestSessions.BUS)
        .update();
  }

  @Test
  void notes_incidents_and_satisfaction_stand_on_the_sessions_page() {
    remark(null, "Beaucoup de monde à quatre heures");
    remark("network", "Le satellite ne répond plus");
    remark("other", null);
    for (var score : new int[] {4, 4, 1}) satisfaction(session, score);
    satisfaction(world.session(TestSessions.BUS, LocalDate.now(clock), "AM", "59172"), 3);
    assertThat(remarks.satisfaction(session))
        .containsExactly(
            new Satisfaction(4, 2),
            new Satisfaction(3, 0),
            new Satisfaction(2, 0),
            new Satisfaction(1, 1));
    try (var visitor =
        world.visitor(port, 390, true, world.account(Permission.ATTENDANCE_RECORD))) {
      var page = visitor.newPage();
      page.navigate("/bord/seances/" + session);
      WebBrowser.assertAccessibleInBothWidths(page, "seance-remarques");
      assertThat(page.locator(".remarks li").allInnerTexts())
          .satisfiesExactly(
              note -> assertThat(note).contains("Beaucoup de monde").doesNotContain("Incident"),
              incident -> assertThat(incident).contains("Incident : réseau", "satellite"),
              given -> assertThat(given).contains("autre", "Texte effacé"));
      page.getByText("3 personnes ont répondu.").waitFor();
    }
  }

  @Test
  void a_session_of_which_nothing_was_said_has_no_such_headings() {
    try (var visitor =
        world.visitor(port, 390, false, world.account(Permission.ATTENDANCE_RECORD))) {
      var page = visitor.newPage();
      page.navigate("/bord/seances/" + session);
      page.getByText("Feuille à imprimer").waitFor();
      assertThat(page.locator("#remarks, #satisfaction").count()).isZero();
    }
  }

  private void remark(@Nullable String category, @Nullable String text) {
    sql.sql(
            """
            INSERT INTO attendance.remark (event_id, session_id, category, text, told_at, told_by)
            VALUES (:event, :session, :category, :text, now(), 'Tablette du bus')
            """)
        .param("event", event("note"))
        .param("session", session)
        .param("category", category)
        .param("text", text)
        .update();
  }

  private void satisfaction(UUID of, int score) {
    sql.sql(
            "INSERT INTO attendance.satisfaction (event_id, session_id, score, told_at) VALUES"
                + " (:event, :session, :score, now())")
        .param("event", event("satisfaction"))
        .param("session", of)
        .param("score", score)
        .update();
  }

  private UUID event(String type) {
    return sql.sql(
            """
            INSERT INTO attendance.device_event (event_id, device_id, epoch, seq, boot_id, schema_version, type, session_id,
              payload, sha256, device_time, monotonic_ms, received_at, fate)
            VALUES (uuidv7(), '01890000-0000-7000-8000-000000000001', 1, :seq, uuidv7(), 1, :type, :session, '{}',
              sha256('essai'), now(), 0, now(), 'kept')
            RETURNING event_id
            """)
        .param("seq", ++seq)
        .param("type", type)
        .param("session", session)
        .query(UUID.class)
        .single();
  }
}
