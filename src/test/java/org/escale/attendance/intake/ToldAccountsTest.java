package org.escale.attendance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.escale.EscaleTest;
import org.escale.attendance.SessionAccount;
import org.junit.jupiter.api.Test;

/** A session is as its devices told last, in the order of their logs. */
@EscaleTest
class ToldAccountsTest extends AtASession {
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
  void a_lost_tablet_keeps_no_session_open_that_another_one_closes() {
    var lost = tablet();
    var other = tablet();
    var id = session.toString();
    lost.send(lost.event(Map.of("type", "session-opened", "session", id)));
    sql.sql(
            "UPDATE attendance.device SET revoked_at = now(), revoked_because = 'lost' WHERE id ="
                + " :id")
        .param("id", lost.id)
        .update();
    other.send(
        other.event(Map.of("type", "session-opened", "session", id)),
        other.event(Map.of("type", "session-closed", "session", id, "minutes", 90)));
    assertThat(reports.find(session).orElseThrow().closedAt()).isNotNull();
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
}
