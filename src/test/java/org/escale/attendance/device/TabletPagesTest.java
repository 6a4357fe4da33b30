package org.escale.attendance.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.escale.EscaleTest;
import org.escale.WebBrowser;
import org.escale.access.Permission;
import org.escale.attendance.TestSessions;
import org.escale.attendance.Visits;
import org.escale.attendance.intake.TestTablet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The manager enrols tablets, sees what has not arrived, and judges what was set aside. */
@EscaleTest
class TabletPagesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @LocalServerPort int port;
  @Autowired TestSessions world;
  @Autowired Enrolments enrolments;
  @Autowired Visits visits;
  @Autowired JdbcClient sql;

  UUID session = UUID.randomUUID();

  @BeforeEach
  void a_session() {
    world.makeTerritory();
    session = world.session(TestSessions.BUS, TODAY, "AM", "59172");
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1280})
  void a_code_is_made_shown_once_and_enrols_a_tablet(int width) {
    try (var visitor = visitor(width)) {
      var page = visitor.newPage();
      page.navigate("/gestion/tablettes");
      says(page, "Aucune tablette n’est inscrite.");
      WebBrowser.assertAccessible(page);
      page.getByLabel("Nom").fill("Tablette du bus");
      page.getByLabel("Véhicule ou lieu").selectOption("vehicle:" + TestSessions.BUS);
      page.getByText("Créer un code").click();
      says(page, "Code pour «\u00a0Tablette du bus");
      WebBrowser.assertAccessible(page);
      shot(page, "code-" + width);
      var code = page.locator(".enrolment-code").textContent().strip();
      TestTablet.enrolled(port, code).send();
      page.reload();
      says(page, "Rien à signaler");
      assertThat(page.content()).doesNotContain(code);
      shot(page, "tablets-" + width);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1280})
  void what_a_lost_tablet_did_not_send_and_left_open_shows_and_it_is_revoked(int width) {
    var yesterday = world.session(TestSessions.BUS, TODAY.minusDays(1), "AM", "59526");
    var tablet = tablet();
    var opened = tablet.event(Map.of("type", "session-opened", "session", yesterday.toString()));
    tablet.visit(yesterday, "young", 1); // two that stay on the tablet
    tablet.visit(yesterday, "young", 1);
    tablet.send(opened, tablet.visit(yesterday, "young", 1));
    try (var visitor = visitor(width)) {
      var page = visitor.newPage();
      page.navigate("/gestion/tablettes");
      says(page, "les événements 2 à 3 ne sont pas arrivés");
      says(page, "Séance restée ouverte : Saint-Amand-les-Eaux");
      WebBrowser.assertAccessible(page);
      page.getByText("Tablette du bus").first().click();
      page.getByLabel("Perdue ou volée").check();
      WebBrowser.assertAccessible(page);
      shot(page, "tablet-" + width);
      page.getByText("Révoquer la tablette").click();
      says(page, "« Tablette du bus » est révoquée.");
      says(page, "Perdue, révoquée le");
      says(page, "on ne sait pas combien");
    }
    assertThat(tablet.post(tablet.batch(List.of())).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1280})
  void what_was_set_aside_is_counted_at_a_session_or_left_out(int width) {
    var tablet = tablet();
    var lost = tablet.visit(UUID.randomUUID(), "young", 3);
    var late = tablet.correction(session, lost, -1);
    var unreadable = tablet.says("nothing");
    tablet.send(lost, late, unreadable);
    try (var visitor = visitor(width)) {
      var page = visitor.newPage();
      page.navigate("/gestion/tablettes/mises-a-l-ecart");
      says(page, "La séance n’existe pas ici.");
      WebBrowser.assertAccessible(page);
      shot(page, "aside-" + width);
      var card = page.locator("#e-" + lost.get("event_id"));
      card.getByLabel("Séance").selectOption(session.toString());
      card.getByText("Compter").click();
      says(page, "C’est compté.");
      page.locator("#e-" + unreadable.get("event_id")).getByText("Écarter").click();
      says(page, "Rien n’est mis à l’écart");
    }
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 2)); // the correction waited for it
    assertThat(
            sql.sql("SELECT action FROM access.audit_entry WHERE action LIKE 'event.%' ORDER BY id")
                .query(String.class)
                .list())
        .containsExactly("event.count", "event.leave-out");
  }

  @Test
  void something_is_judged_once() {
    var tablet = tablet();
    var lost = tablet.visit(UUID.randomUUID(), "young", 3);
    tablet.send(lost);
    try (var visitor = visitor(1280)) {
      var one = visitor.newPage();
      var other = visitor.newPage();
      for (var page : List.of(one, other)) {
        page.navigate("/gestion/tablettes/mises-a-l-ecart");
        page.getByLabel("Séance").selectOption(session.toString());
      }
      one.getByText("Compter").click();
      says(one, "C’est compté.");
      other.getByText("Compter").click();
      says(other, "cet événement vient d’être jugé");
    }
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 3));
    assertThat(tablet.send(lost).path("results").get(0).path("outcome").asString())
        .isEqualTo("duplicate");
  }

  @Test
  void a_file_that_is_no_sealed_log_is_told_so() {
    try (var visitor = visitor(390)) {
      var page = visitor.newPage();
      page.navigate("/gestion/tablettes/journal-scelle");
      WebBrowser.assertAccessible(page);
      page.getByLabel("Fichier du journal").setInputFiles(Path.of("pom.xml"));
      page.getByText("Ouvrir et compter").click();
      says(page, "Ce n’est pas un journal scellé.");
    }
  }

  private com.microsoft.playwright.BrowserContext visitor(int width) {
    return world.visitor(port, width, true, world.account(Permission.ATTENDANCE_MANAGE));
  }

  private TestTablet tablet() {
    return TestTablet.enrolled(
        port,
        enrolments.makeCode(
            new NewEnrolment("Tablette du bus", TestSessions.BUS, null, null), "essai"));
  }

  private static void says(Page page, String text) {
    page.getByText(text).first().waitFor();
  }

  private static void shot(Page page, String name) {
    var folder = System.getenv("ESCALE_SHOTS");
    if (folder == null) return;
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
  }
}
