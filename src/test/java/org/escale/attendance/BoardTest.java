package org.escale.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.escale.EscaleTest;
import org.escale.TestClock;
import org.escale.WebBrowser;
import org.escale.access.Permission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EscaleTest
class BoardTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @LocalServerPort int port;
  @Autowired TestSessions world;
  @Autowired Visits visits;
  @Autowired SessionReports reports;

  UUID session = UUID.randomUUID();

  @BeforeEach
  void a_day_on_the_road() {
    world.makeTerritory();
    session = world.session(TestSessions.BUS, TODAY, "AM", "59172");
    world.commission(session, "school", "Classe de CM2, semaine de l’eau");
    world.session(TestSessions.BUS, TODAY, "PM", "59526");
    world.cancel(
        world.session(TestSessions.BUS, TODAY, "EV", "59284"), "Panne du groupe électrogène");
    world.session(TestSessions.BUS, TODAY.minusDays(3), "PM", "59284");
    world.session(TestSessions.BUS, TODAY.plusDays(2), "PM", "59284");
    world.session(TestSessions.SECOND_BUS, TODAY, "AM", "59284");
  }

  @ParameterizedTest
  @CsvSource({"390, true", "1280, true", "390, false"})
  void the_animateur_opens_counts_corrects_and_closes_with_or_without_javascript(
      int width, boolean javaScript) {
    try (var visitor =
        world.visitor(port, width, javaScript, world.account(Permission.ATTENDANCE_RECORD))) {
      var page = visitor.newPage();
      page.navigate("/bord");
      look(page, "bord", javaScript);
      button(page, "Ouvrir la séance, Denain, 9").click();
      button(page, "Jeunes : compter").click();
      assertSays(page, "C’est compté. Jeunes : 1. En tout : 1.");
      button(page, "Jeunes : compter").click();
      assertSays(page, "En tout : 2.");
      page.getByLabel("Public", new Page.GetByLabelOptions().setExact(true)).selectOption("pupils");
      page.getByLabel("Nombre de personnes").fill("24");
      page.getByLabel("Précision").fill("classe de CM2");
      button(page, "Compter le groupe").click();
      assertSays(page, "C’est compté. Scolaires : 24. En tout : 26.");
      page.locator(".history summary").first().click();
      page.getByLabel("Nombre juste (compté : 24)").fill("22");
      page.locator(".history details[open] button").click();
      assertSays(page, "C’est compté. Scolaires : 22. En tout : 24.");
      assertThat(page.locator(".history").textContent())
          .contains("Scolaires : 24", "Correction : 2 de moins.", "classe de CM2");
      look(page, "seance", javaScript);
      page.getByLabel("Durée réelle").fill("0");
      button(page, "Clore la séance").click();
      assertSays(page, "Indiquez une durée");
      page.getByLabel("Durée réelle").fill("140");
      page.getByLabel("Activité proposée").fill("Quiz sur l’eau");
      button(page, "Clore la séance").click();
      assertSays(page, "La séance est close.");
      assertThat(page.locator(".figures").textContent())
          .contains("24", "2 h 20".replace(' ', '\u00a0'));
      look(page, "seance-close", javaScript);
      button(page, "Rouvrir la séance").click();
      assertSays(page, "La séance est rouverte.");
    }
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 2, "pupils", 22));
  }

  @Test
  void a_form_sent_twice_counts_once_and_the_undo_takes_it_back() {
    reports.open(session);
    try (var visitor =
        world.visitor(port, 390, false, world.account(Permission.ATTENDANCE_RECORD))) {
      var page = visitor.newPage();
      page.navigate("/bord/seances/" + session);
      var form = page.locator("form:has(#tap-seniors)");
      var data = FormData.create();
      for (var field : form.locator("input").all()) {
        data.set(field.getAttribute("name"), field.getAttribute("value"));
      }
      for (var time = 0; time < 3; time++) {
        var answer =
            visitor
                .request()
                .post(form.getAttribute("action"), RequestOptions.create().setForm(data));
        assertThat(answer.status()).isEqualTo(200);
      }
      assertThat(visits.tally(session)).isEqualTo(Map.of("seniors", 1));
      data.set("headcount", "7");
      var other =
          visitor
              .request()
              .post(form.getAttribute("action"), RequestOptions.create().setForm(data));
      assertThat(other.text()).contains("cet envoi porte le numéro d’un autre comptage");
      button(page, "Jeunes : compter").click();
      button(page, "Retirer").click();
      assertSays(page, "C’est compté. Jeunes : 0.");
    }
    assertThat(visits.tally(session)).isEqualTo(Map.of("seniors", 1));
  }

  @Test
  void the_board_shows_the_sessions_of_the_chosen_bus_only_and_remembers_it() {
    var who = world.account(Permission.ATTENDANCE_RECORD);
    try (var visitor = world.visitor(port, 1280, true, who)) {
      var page = visitor.newPage();
      page.navigate("/bord");
      assertThat(page.locator(".cards > li").count()).isEqualTo(4);
      page.getByLabel("Je travaille dans").selectOption("Second bus");
      button(page, "Choisir").click();
      page.navigate("/bord");
      assertThat(page.locator(".cards > li").count()).isEqualTo(1);
      page.getByLabel("Je travaille dans").selectOption("Tous les bus");
      button(page, "Choisir").click();
      assertThat(page.locator(".cards > li").count()).isEqualTo(4);
    }
  }

  @Test
  void before_its_day_the_page_of_a_session_says_when_it_can_be_opened_and_offers_no_button() {
    var tomorrow = world.session(TestSessions.BUS, TODAY.plusDays(1), "AM", "59172");
    try (var animateur =
        world.visitor(port, 390, false, world.account(Permission.ATTENDANCE_RECORD))) {
      var page = animateur.newPage();
      page.navigate("/bord/seances/" + tomorrow);
      assertSays(page, "s’ouvre le jour venu, le mercredi 25 novembre 2026");
      assertThat(page.getByText("Ouvrir la séance").count()).isZero();
      page.navigate("/bord/seances/" + session);
      assertThat(page.getByText("Ouvrir la séance").count()).isEqualTo(1);
    }
  }

  @Test
  void a_session_of_another_day_or_a_cancelled_one_is_not_opened() {
    var tomorrow = world.session(TestSessions.BUS, TODAY.plusDays(1), "AM", "59172");
    assertThatThrownBy(() -> reports.open(tomorrow)).hasMessage("NOT_YET");
    world.cancel(session, "Verglas");
    assertThatThrownBy(() -> reports.open(session)).hasMessage("CANCELLED");
    assertThatThrownBy(() -> reports.open(UUID.randomUUID()))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> reports.reopen(session)).hasMessage("NOT_CLOSED");
    assertThatThrownBy(() -> reports.close(session, new SessionAccount(10, null, null)))
        .hasMessage("NOT_OPEN");
  }

  @Test
  void a_count_is_corrected_at_its_own_session_only() {
    var other = world.session(TestSessions.SECOND_BUS, TODAY, "PM", "59172");
    reports.open(session);
    reports.open(other);
    var now = TestClock.START;
    var count = new VisitEvent(VisitEvent.newId(now), other, "young", 3, null, null, now);
    visits.record(count);
    try (var visitor =
        world.visitor(port, 390, false, world.account(Permission.ATTENDANCE_RECORD))) {
      var page = visitor.newPage();
      page.navigate("/bord/seances/" + session);
      var data =
          FormData.create()
              .set("_csrf", page.locator("[name=_csrf]").first().getAttribute("value"))
              .set("event_id", VisitEvent.newId(now).toString())
              .set("was", 3)
              .set("is", 0);
      var path = "/visites/" + count.eventId() + "/corrections";
      var form = RequestOptions.create().setForm(data);
      assertThat(visitor.request().post("/bord/seances/" + session + path, form).status())
          .isEqualTo(404);
      assertThat(visits.tally(other)).isEqualTo(Map.of("young", 3));
      assertThat(visitor.request().post("/bord/seances/" + other + path, form).status())
          .isEqualTo(200);
      assertThat(visits.tally(other)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"390, true", "1280, false"})
  void a_session_opened_by_mistake_waits_again(int width, boolean javaScript) {
    try (var visitor =
        world.visitor(port, width, javaScript, world.account(Permission.ATTENDANCE_RECORD))) {
      var page = visitor.newPage();
      page.navigate("/bord/seances/" + session);
      button(page, "Ouvrir la séance").click();
      assertSays(page, "Séance ouverte par erreur ?");
      look(page, "seance-ouverte", javaScript);
      button(page, "Annuler l’ouverture").click();
      assertSays(page, "L’ouverture est annulée.");
      assertSays(page, "Ouvrez la séance pour compter les visites.");
    }
    assertThat(reports.find(session)).isEmpty();
  }

  @Test
  void nobody_counts_without_the_right_to() {
    try (var visitor = world.visitor(port, 1280, true, world.account(Permission.REVIEW_READ))) {
      assertThat(visitor.request().get("/bord").status()).isEqualTo(403);
      assertThat(visitor.request().get("/bord/seances/" + session).status()).isEqualTo(403);
      assertThat(visitor.request().get("/gestion/publics").status()).isEqualTo(403);
    }
  }

  private static void look(Page page, String name, boolean javaScript) {
    if (!javaScript) return;
    WebBrowser.assertAccessible(page);
    WebBrowser.picture(page, name);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static void assertSays(Page page, String text) {
    page.getByText(text).first().waitFor();
  }
}
