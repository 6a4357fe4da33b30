package org.escale.attendance.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.escale.EscaleTest;
import org.escale.TestAccounts;
import org.escale.attendance.TestSessions;
import org.escale.attendance.device.Enrolments;
import org.escale.attendance.device.NewEnrolment;
import org.escale.attendance.intake.TestTablet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever a place's own tablet counts is found wherever visits are read. */
@EscaleTest
class VisitsInPlacesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final String PERIOD = "?du=2026-11-01&au=2026-11-30";

  @LocalServerPort int port;
  @Autowired TestSessions world;
  @Autowired TestAccounts accounts;
  @Autowired Enrolments enrolments;
  @Autowired JdbcClient sql;

  @Test
  void a_school_space_counts_a_class_and_the_export_the_figures_and_the_review_know() {
    world.makeTerritory();
    var place = UUID.randomUUID();
    sql.sql(
            """
            INSERT INTO network.place (id, kind, name, life, commune_code)
            VALUES (:id, 'library', 'Médiathèque du centre', 'open', '59172')
            """)
        .param("id", place)
        .update();
    var session = UUID.randomUUID();
    sql.sql(
            """
            INSERT INTO agenda.session (id, place_id, commune_code, day, period, kind)
            VALUES (:id, :place, '59172', :day, tstzrange('2026-11-24 16:00+01', '2026-11-24 18:00+01'), 'open')
            """)
        .param("id", session)
        .param("place", place)
        .param("day", TODAY)
        .update();
    var code = enrolments.makeCode(new NewEnrolment("Tablette", null, place, null), "essai");
    var tablet = TestTablet.enrolled(port, code);
    tablet.send(tablet.visit(session, "pupils", 30));

    try (var manager = accounts.client(port, "manager")) {
      assertThat(manager.get("/gestion/frequentation/export.csv" + PERIOD).body())
          .contains("Médiathèque du centre");
      assertThat(manager.get("/gestion/frequentation/chiffres" + PERIOD).body()).contains("30");
      assertThat(manager.get("/gestion/bilan" + PERIOD).body())
          .contains("Dans les lieux fixes, 30 visites ont été comptées, à une séance.");
      var page = manager.get("/bord/seances/" + session);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("Médiathèque du centre");
      assertThat(manager.get("/bord").body()).doesNotContain("Médiathèque du centre");
    }
  }
}
