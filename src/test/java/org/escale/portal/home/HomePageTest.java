package org.escale.portal.home;

import static com.microsoft.playwright.options.WaitForSelectorState.HIDDEN;
import static com.microsoft.playwright.options.WaitForSelectorState.VISIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.escale.EscaleTest;
import org.escale.TestClock;
import org.escale.WebBrowser;
import org.escale.agenda.AgendaWorld;
import org.escale.agenda.Sessions;
import org.escale.network.NetworkWorld;
import org.escale.network.Places;
import org.escale.portal.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@EscaleTest
class HomePageTest {
  /** The look at the page before has brought axe into it. */
  private static final String STRONG_CONTRAST =
      """
      () => axe.run(document, { runOnly: ['color-contrast-enhanced'] }).then(found => ({
        right: found.passes.flatMap(rule => rule.nodes).length,
        faults: found.violations.flatMap(rule => rule.nodes).map(node => JSON.stringify(node)),
      }))
      """;

  @LocalServerPort int port;
  @Autowired Sessions sessions;
  @Autowired Places places;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;

  @BeforeEach
  void world() {
    AgendaWorld.build(sql);
  }

  @Test
  void without_a_commune_the_next_openings_of_the_territory_are_shown() throws Exception {
    sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-01"));
    assertThat(text("/"))
        .contains("mardi 1er décembre<")
        .contains("14 h - 16 h 30")
        .contains("Denain")
        .contains("Place Baudin");
    assertThat(text("/?lang=en")).contains("Tuesday 1 December<").contains("14:00 - 16:30");
  }

  @Test
  void an_empty_timetable_says_what_will_be_there() throws Exception {
    assertThat(text("/")).contains("Aucune ouverture n’est prévue pour le moment");
  }

  @Test
  void a_commune_sees_its_next_stops_first_and_then_those_around_it_with_their_distance()
      throws Exception {
    sessions.add(AgendaWorld.morning(AgendaWorld.OISY, "2026-11-25"));
    sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-01"));
    sessions.add(AgendaWorld.morning(AgendaWorld.SAINT_AMAND, "2026-11-26"));
    var page = text("/?ou=denain");
    assertThat(page).containsSubsequence("id=\"here\"", "1er décembre", "id=\"around\"", "Oisy");
    assertThat(page).contains("à environ 5 km");
    assertThat(page.indexOf("Oisy</a>")).isLessThan(page.indexOf("Saint-Amand-les-Eaux</a>"));
  }

  @Test
  void around_a_position_the_nearest_come_first() throws Exception {
    sessions.add(AgendaWorld.morning(AgendaWorld.DENAIN, "2026-11-25"));
    sessions.add(AgendaWorld.morning(AgendaWorld.SAINT_AMAND, "2026-11-26"));
    var page = text("/?lat=50.45&lon=3.43");
    assertThat(page.indexOf("Saint-Amand-les-Eaux</a>")).isLessThan(page.indexOf("Denain</a>"));
    assertThat(text("/?lat=nord&lon=NaN")).contains("Prochaines ouvertures");
  }

  @Test
  void open_now_is_right_to_the_minute() throws Exception {
    sessions.add(AgendaWorld.morning(AgendaWorld.DENAIN, "2026-11-24"));
    clock.moveTo(Instant.parse("2026-11-24T08:29:59Z"));
    assertThat(text("/")).contains("Aujourd’hui").doesNotContain("Ouvert maintenant");
    clock.moveTo(Instant.parse("2026-11-24T08:30:00Z"));
    assertThat(text("/")).contains("Ouvert maintenant, jusqu’à 12 h");
    clock.moveTo(Instant.parse("2026-11-24T10:59:59Z"));
    assertThat(text("/")).contains("Ouvert maintenant");
    clock.moveTo(Instant.parse("2026-11-24T11:00:00Z"));
    assertThat(text("/")).doesNotContain("Ouvert maintenant").contains("Aucune ouverture");
  }

  @Test
  void what_is_cancelled_today_comes_first_with_its_reason() throws Exception {
    var session = sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-11-24"));
    sessions.add(AgendaWorld.morning(AgendaWorld.OISY, "2026-11-25"));
    sessions.cancel(session.id(), "Panne du bus");
    assertThat(text("/"))
        .containsSubsequence(
            "Annulé aujourd’hui", "Denain", "Panne du bus", "Prochaines ouvertures");
  }

  @Test
  void a_session_for_a_group_invites_nobody_else() throws Exception {
    sessions.add(AgendaWorld.forGroup(sql, AgendaWorld.DENAIN, "2026-12-01"));
    assertThat(text("/")).doesNotContain("1er décembre").doesNotContain("Classe de CM2");
    assertThat(text("/bus")).contains("1er décembre").contains("Réservé à un groupe");
    assertThat(text("/bus")).doesNotContain("Classe de CM2").doesNotContain("École du Parc");
    assertThat(text("/agenda.ics")).doesNotContain("BEGIN:VEVENT");
  }

  @Test
  void places_of_others_in_the_territory_are_told_too_also_when_nobody_said_where_they_are()
      throws Exception {
    places.add(NetworkWorld.library());
    assertThat(text("/")).contains("Médiathèque de l’Étang", "Ouvert maintenant, jusqu’à 12 h");
    assertThat(text("/?quand=samedi")).contains("samedi 28 novembre<", "Médiathèque de l’Étang");
    assertThat(text("/?quand=dimanche")).contains("Rien ne correspond à votre recherche");
  }

  @Test
  void the_bus_is_told_however_long_it_takes_to_come() throws Exception {
    sessions.add(AgendaWorld.morning(AgendaWorld.OISY, "2027-02-16"));
    assertThat(text("/?ou=Oisy")).contains("mardi 16 février<");
  }

  @Test
  void far_from_the_territory_the_page_says_so_and_odd_questions_are_none() throws Exception {
    sessions.add(AgendaWorld.morning(AgendaWorld.OISY, "2026-11-25"));
    assertThat(text("/?lat=48.85&lon=2.35")).contains("Rien n’ouvre à moins de 60 km");
    assertThat(text("/?quand=%2B999999999-12-31&tri=x&langue=zzz&ou=%00")).contains("Oisy");
    assertThat(Web.get(port, "/lieux/xyz").statusCode()).isEqualTo(404);
  }

  @Test
  void an_unknown_commune_is_answered_kindly_and_what_was_typed_stays() throws Exception {
    assertThat(text("/?ou=Denin"))
        .contains("« Denin » n’est pas une commune")
        .contains("Vouliez-vous dire")
        .contains("/?ou=Denain")
        .contains("value=\"Denin\"");
    assertThat(text("/?ou=%3Cscript%3E")).doesNotContain("<script>");
  }

  @Test
  void the_page_can_be_used_by_everybody_in_both_widths_with_and_without_javascript() {
    fill();
    for (var width : WebBrowser.WIDTHS) {
      for (var javaScript : List.of(true, false)) {
        try (var visitor = WebBrowser.visitor(port, width, javaScript)) {
          var page = visitor.newPage();
          page.navigate("/");
          if (javaScript) {
            WebBrowser.assertAccessible(page);
            assertStrongContrast(page);
            assertBigTargets(page);
            WebBrowser.picture(page, "portal-home");
          }
          page.getByLabel("Où êtes-vous ?").fill("denain");
          page.getByLabel("Où êtes-vous ?").press("Enter");
          assertThat(page.locator("#here").textContent()).isEqualTo("Denain");
          // the button appears once its script has run, which may be after the answer is there
          page.locator("[data-around]")
              .waitFor(new Locator.WaitForOptions().setState(javaScript ? VISIBLE : HIDDEN));
          if (javaScript) {
            WebBrowser.assertAccessible(page);
            assertStrongContrast(page);
            WebBrowser.picture(page, "portal-denain");
            page.navigate("/?ou=amnd");
            WebBrowser.assertAccessible(page);
            WebBrowser.picture(page, "portal-unknown");
          }
        }
      }
    }
  }

  @Test
  void a_device_that_knows_its_position_finds_the_nearest_stop() {
    fill();
    try (var visitor = WebBrowser.visitor(port, 390)) {
      visitor.grantPermissions(List.of("geolocation"));
      visitor.setGeolocation(new com.microsoft.playwright.options.Geolocation(50.4471, 3.4287));
      var page = visitor.newPage();
      page.navigate("/");
      page.locator("[data-around]").click();
      page.waitForURL("**/?lat=50.45&lon=3.43");
      assertThat(page.locator("#around ~ ul li a").first().textContent())
          .isEqualTo("Saint-Amand-les-Eaux");
    }
  }

  @Test
  void a_first_visit_weighs_less_than_60_kilobytes() {
    fill();
    try (var visitor = WebBrowser.visitor(port, 390)) {
      var bytes = new AtomicLong();
      var page = visitor.newPage();
      page.onRequestFinished(request ->
          bytes.addAndGet(request.sizes().responseBodySize + request.sizes().responseHeadersSize));
      page.navigate("/");
      page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
      assertThat(bytes.get()).isLessThan(60_000);
    }
  }

  private void fill() {
    sessions.add(AgendaWorld.morning(AgendaWorld.DENAIN, "2026-11-24"));
    var off = sessions.add(AgendaWorld.afternoon(AgendaWorld.OISY, "2026-11-24"));
    sessions.cancel(off.id(), "Panne du bus, toutes nos excuses");
    sessions.add(AgendaWorld.afternoon(AgendaWorld.SAINT_AMAND, "2026-11-25"));
    sessions.add(AgendaWorld.morning(AgendaWorld.OISY, "2026-11-28"));
    sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-01"));
    sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-09"));
  }

  /** 7:1, the portal's own measure. */
  private static void assertStrongContrast(Page page) {
    var found = (Map<?, ?>) page.evaluate(STRONG_CONTRAST);
    assertThat((Integer) found.get("right")).as("what was looked at").isPositive();
    assertThat((List<?>) found.get("faults")).isEmpty();
  }

  private static void assertBigTargets(Page page) {
    var small =
        page.evaluate(
            """
            () => [...document.querySelectorAll('a, button, input, select, summary')]
              .filter(e => !e.classList.contains('skip') && e.offsetParent)
              .filter(e => e.getBoundingClientRect().height < 43.5)
              .map(e => e.textContent + ' ' + e.getBoundingClientRect().height)
            """);
    assertThat((List<?>) small).isEmpty();
  }

  private String text(String path) throws Exception {
    var answer = Web.get(port, path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body().replace('\u00a0', ' ');
  }
}
