package org.escale.portal.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.escale.EscaleTest;
import org.escale.agenda.AgendaWorld;
import org.escale.agenda.Sessions;
import org.escale.network.Places;
import org.escale.network.hours.PlaceHours;
import org.escale.portal.PublishedPlace;
import org.escale.portal.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list that a town hall shows on its own site. */
@EscaleTest
class EmbedTest {
  private static final String LIST = "/communes/59172/liste";

  @LocalServerPort int port;
  @Autowired Sessions sessions;
  @Autowired Places places;
  @Autowired PlaceHours hours;
  @Autowired JdbcClient sql;

  @BeforeEach
  void world() {
    AgendaWorld.build(sql);
    PublishedPlace.add(places, hours, sql, "Espace des Tilleuls", "We 14:00-17:00");
    var off = sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-11-24"));
    sessions.cancel(off.id(), "Neige");
    sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-01"));
    sessions.add(AgendaWorld.afternoon(AgendaWorld.OISY, "2026-12-02"));
  }

  @Test
  void the_list_has_todays_cancellations_then_the_commune_then_what_is_around() throws Exception {
    var list = Web.get(port, LIST).body();
    assertThat(list)
        .containsSubsequence("Annulé", "Neige", "Espace des Tilleuls", "1er décembre", "Oisy")
        .doesNotContain("masthead", "<script", "<form");
    assertThat(links(list)).isNotEmpty().allMatch(link -> link.contains("target=\"_top\""));
  }

  @Test
  void how_many_lines_and_in_which_language_is_said_in_the_address() throws Exception {
    var one = Web.get(port, LIST + "?lignes=1&langue=en").body();
    assertThat(one)
        .contains("<html class=\"public\" lang=\"en\"", "Next digital openings in Denain")
        .contains("Espace des Tilleuls")
        .doesNotContain("1 December");
    for (var odd : List.of("0", "-1", "10000", "x", "")) {
      assertThat(Web.get(port, LIST + "?lignes=" + odd + "&langue=xx").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void any_site_may_frame_the_list_and_nothing_else_and_it_sets_no_cookie() throws Exception {
    var list = Web.get(port, LIST + "?langue=en").headers();
    assertThat(list.firstValue("Content-Security-Policy"))
        .get()
        .asString()
        .contains("frame-ancestors *");
    assertThat(list.firstValue("X-Frame-Options")).isEmpty();
    assertThat(list.firstValue("Set-Cookie")).isEmpty();
    for (var other :
        List.of(
            "/communes/59172",
            "/communes/59172/integrer",
            "/",
            "/connexion",
            "/communes/59172/suivre",
            "/communes/59172/liste/x")) {
      var headers = Web.get(port, other).headers();
      assertThat(headers.allValues("X-Frame-Options")).as(other).containsExactly("DENY");
      assertThat(headers.firstValue("Content-Security-Policy"))
          .as(other)
          .get()
          .asString()
          .contains("frame-ancestors 'none'");
    }
  }

  @Test
  void the_page_for_town_halls_gives_the_code_and_the_other_ways() throws Exception {
    var page = Web.get(port, "/communes/59172/integrer?lignes=3").body();
    assertThat(page)
        .contains("&lt;iframe src=&quot;http://localhost:" + port + LIST + "?lignes=3&quot;")
        .contains("title=&quot;Prochaines ouvertures numériques à Denain&quot;")
        .contains("/communes/59172/agenda.ics", "/communes/59172/atom.xml", "/donnees/lieux.csv");
    assertThat(Web.get(port, "/communes/59999/liste").statusCode()).isEqualTo(404);
    assertThat(Web.get(port, "/communes/59999/integrer").statusCode()).isEqualTo(404);
  }

  @Test
  void a_communes_page_leads_readers_to_its_feed_and_search_engines_to_its_dates()
      throws Exception {
    var page = Web.get(port, "/communes/59172").body();
    assertThat(page)
        .containsPattern(
            "<link rel=\"alternate\" type=\"application/atom\\+xml\" title=\"[^\"]+\""
                + " href=\"/communes/59172/atom.xml\">")
        .contains("\"eventStatus\":\"https://schema.org/EventCancelled\"")
        .contains("/communes/59172/suivre", "/communes/59172/integrer");
  }

  private static List<String> links(String page) {
    return Pattern.compile("<a [^>]*>")
        .matcher(page)
        .results()
        .map(found -> found.group())
        .toList();
  }
}
