package org.escale.portal.bus;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import org.escale.EscaleTest;
import org.escale.WebBrowser;
import org.escale.agenda.AgendaWorld;
import org.escale.agenda.Sessions;
import org.escale.portal.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@EscaleTest
class BusPagesTest {
  @LocalServerPort int port;
  @Autowired Sessions sessions;
  @Autowired JsonMapper json;
  @Autowired JdbcClient sql;

  @BeforeEach
  void world() {
    AgendaWorld.build(sql);
    sessions.add(AgendaWorld.morning(AgendaWorld.DENAIN, "2026-11-20"));
    sessions.add(AgendaWorld.morning(AgendaWorld.DENAIN, "2026-11-28"));
    sessions.add(AgendaWorld.afternoon(AgendaWorld.OISY, "2026-11-28"));
    sessions.add(AgendaWorld.forGroup(sql, AgendaWorld.DENAIN, "2026-12-01"));
    sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-01"));
    var off = sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-05"));
    sessions.cancel(off.id(), "Marché de Noël");
    sessions.add(AgendaWorld.afternoon(AgendaWorld.SAINT_AMAND, "2026-12-09"));
  }

  @Test
  void the_season_is_read_by_date_or_by_commune_and_the_past_on_demand() throws Exception {
    var byDate = Web.get(port, "/bus").body();
    assertThat(byDate).containsSubsequence("novembre 2026", "Oisy", "décembre 2026", "Marché de");
    assertThat(byDate).doesNotContain("20 novembre");
    assertThat(Web.get(port, "/bus?passees=true").body()).contains("vendredi 20 novembre");
    assertThat(Web.get(port, "/bus?par=commune").body())
        .containsSubsequence("/bus/59172", "/bus/59446", "/bus/59526");
  }

  @Test
  void a_commune_page_shows_its_coming_openings_and_leads_to_its_calendar() throws Exception {
    var page = Web.get(port, "/bus/59172").body();
    assertThat(page)
        .contains("28 novembre")
        .contains("Marché de Noël")
        .contains("/agenda/59172.ics")
        .doesNotContain("20 novembre")
        .doesNotContain("Classe de CM2");
    assertThat(Web.get(port, "/bus/59999").statusCode()).isEqualTo(404);
  }

  @Test
  void search_engines_read_the_openings_as_events_and_the_cancelled_ones_as_such()
      throws Exception {
    var events = json.readTree(Web.get(port, "/evenements.jsonld").body()).get("@graph");
    assertThat(events).hasSize(5);
    var first = events.get(0);
    assertThat(first.get("startDate").asString()).isEqualTo("2026-11-28T09:30+01:00");
    assertThat(first.get("eventStatus").asString()).endsWith("/EventScheduled");
    assertThat(first.get("location").get("address").get("addressLocality").asString())
        .isEqualTo("Denain");
    assertThat(events.get(3).get("eventStatus").asString()).endsWith("/EventCancelled");
  }

  @Test
  void the_markup_stands_in_the_page_and_the_page_policy_lets_it() {
    try (var visitor = WebBrowser.visitor(port, 1280)) {
      var complaints = new ArrayList<String>();
      var page = visitor.newPage();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.navigate("/bus/59172");
      var markup = page.locator("script[type='application/ld+json']").textContent();
      assertThat(json.readTree(markup).get("@graph")).hasSize(3);
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void the_pages_can_be_used_by_everybody_in_both_widths_and_look_made_for_paper() {
    try (var visitor = WebBrowser.visitor(port, 390)) {
      var page = visitor.newPage();
      for (var address : List.of("/bus", "/bus?par=commune", "/bus/59172", "/bus?lang=en")) {
        page.navigate(address);
        WebBrowser.assertAccessibleInBothWidths(
            page, "portal" + address.replaceAll("[^a-z0-9]+", "-"));
      }
    }
    try (var visitor = WebBrowser.visitor(port, 1280)) {
      var page = visitor.newPage();
      for (var address : List.of("/bus", "/bus?par=commune", "/bus/59172")) {
        page.navigate(address);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".masthead").isVisible()).isFalse();
        assertThat(page.locator(".print-only").first().isVisible()).isTrue();
        page.setViewportSize(720, 1020); // A4 without its margins
        WebBrowser.picture(page, "print" + address.replaceAll("[^a-z0-9]+", "-"));
      }
    }
  }

  @Test
  void machines_find_what_they_ask_of_every_site() throws Exception {
    assertThat(Web.get(port, "/robots.txt").body()).contains("Disallow: /gestion");
    assertThat(Web.get(port, "/favicon.ico").statusCode()).isEqualTo(200);
  }
}
