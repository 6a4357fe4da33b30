package org.escale.portal.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.escale.EscaleTest;
import org.escale.SignedInClient;
import org.escale.agenda.AgendaWorld;
import org.escale.agenda.Sessions;
import org.escale.network.NetworkWorld;
import org.escale.network.Places;
import org.escale.portal.nearby.Guide;
import org.escale.territory.MapView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The map on demand, as anybody asks for it. */
@EscaleTest
class MapTest {
  @LocalServerPort int port;
  @Autowired Sessions sessions;
  @Autowired Places places;
  @Autowired Guide guide;
  @Autowired JdbcClient sql;

  @BeforeEach
  void world() {
    AgendaWorld.build(sql);
    sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-01"));
    sessions.add(AgendaWorld.morning(AgendaWorld.SAINT_AMAND, "2026-12-09"));
  }

  @Test
  void the_buss_next_stops_have_their_date_and_lead_to_their_page() {
    assertThat(page("/carte"))
        .contains("Aucun lieu et 2 arrêts du bus")
        .contains("class=\"sign stop\"", "href=\"/arrets/59172-1\"", ">1er déc.<", ">9 déc.<")
        .contains(
            "aria-label=\"A. Le bus, Denain, Place de la mairie", "bus : mardi 1er décembre, 14")
        // no bus is promised to Oisy
        .doesNotContain("/arrets/59446-1");
  }

  @Test
  void the_list_says_the_same_and_is_linked_before_the_map() {
    assertThat(page("/carte"))
        .containsSubsequence("href=\"#liste\"", "<svg", "id=\"liste\"")
        .containsSubsequence(
            "Prochains passages du bus", "/arrets/59172-1", "mardi 1er décembre", "Lieux et arrêts")
        .doesNotContain("<script");
  }

  @Test
  void a_place_leads_to_its_page_and_signs_that_would_touch_lead_closer() {
    var library = NetworkWorld.library();
    places.add(library);
    var alone = page("/carte?lat=" + library.at().lat() + "&lon=" + library.at().lon() + "&z=68");
    assertThat(alone).contains("class=\"sign place\"", "href=\"/lieux/" + library.id() + "\"");
    var whole = page("/carte");
    assertThat(whole).contains("1 lieu et 1 arrêt du bus : Denain").contains("sign both");
    assertThat(whole).doesNotContain("href=\"/lieux/");
    var closer =
        whole.replaceAll("(?s).*href=\"(/carte[^\"#]*)[^\"]*\" class=\"sign both\".*", "$1");
    assertThat(page(closer.replace("&amp;", "&")))
        .contains("href=\"/lieux/" + library.id() + "\"", "href=\"/arrets/59172-1\"");
  }

  @Test
  void what_no_closer_look_takes_apart_is_named_one_by_one() {
    var library = NetworkWorld.library();
    places.add(library);
    places.add(NetworkWorld.library("Autre lieu", "Inventaire", "m-2"));
    assertThat(page("/carte?lat=" + library.at().lat() + "&lon=" + library.at().lon() + "&z=68"))
        .contains("2 lieux : Denain", "href=\"#liste\" class=\"sign places\"")
        .contains("href=\"/lieux/" + library.id() + "\"");
  }

  @Test
  void an_address_that_cannot_be_read_shows_the_whole_territory() {
    for (var asked : List.of("?lat=nord&lon=3", "?commune=00000", "?z=-1", "?lat=1e9&lon=2&z=99")) {
      assertThat(page("/carte" + asked)).contains("2 arrêts du bus");
    }
    assertThat(page("/carte?lat=-89&lon=179.9&z=99")).contains("Il n’y a aucun lieu ici");
    assertThat(page("/carte?commune=59172&lang=en")).contains("No place and 1 stop of the bus");
  }

  @Test
  void however_many_places_there_are_the_signs_are_few_and_apart() {
    var spot = guide.spots().ours().getFirst();
    var dice = new Random(1);
    var pins = new ArrayList<Pin>();
    for (int n = 0; n < 25_000; n++) {
      pins.add(new Pin(spot, dice.nextDouble() * 1000, dice.nextDouble() * MapView.HEIGHT, null));
    }
    var clusters = Clusters.of(pins);
    assertThat(clusters).hasSizeBetween(10, 80);
    assertThat(clusters.stream().mapToInt(cluster -> cluster.pins().size()).sum())
        .isEqualTo(25_000);
    for (var one : clusters) {
      for (var other : clusters) {
        if (one == other) continue;
        assertThat(Math.hypot(one.x() - other.x(), one.y() - other.y()))
            .isGreaterThanOrEqualTo(Clusters.APART);
      }
    }
  }

  @Test
  void letters_go_on_after_z() {
    assertThat(Letters.of(0)).isEqualTo("A");
    assertThat(Letters.of(25)).isEqualTo("Z");
    assertThat(Letters.of(26)).isEqualTo("AA");
    assertThat(Letters.of(26 * 27)).isEqualTo("AAA");
  }

  private String page(String path) {
    try (var anybody = SignedInClient.stranger(port)) {
      var answer = anybody.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      return answer.body();
    }
  }
}
