package org.escale.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.escale.EscaleTest;
import org.escale.WebBrowser;
import org.escale.agenda.AgendaWorld;
import org.escale.agenda.Sessions;
import org.escale.network.Places;
import org.escale.network.hours.PlaceHours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What residents come for, done as they do it: on a phone with the keyboard alone, on a phone
 * without JavaScript, and at a desk at 200 % zoom. On every page of the way the headings are in
 * order and, where scripts run, axe finds nothing. It is Tuesday 24 November 2026, 10:00.
 */
@EscaleTest
class ResidentsTasksTest {
  private static final String LIBRARY = "Médiathèque inventée";
  private static final String PARK = "Espace numérique, école du Parc";
  private static final String OISY = "Espace numérique d’Oisy";

  @LocalServerPort int port;
  @Autowired Sessions sessions;
  @Autowired Places places;
  @Autowired PlaceHours hours;
  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void world() {
    AgendaWorld.build(sql);
    place(
        LIBRARY, "Tu-Sa 10:00-12:00,14:00-18:00", "2 place Baudin", true, "59172", 50.3303, 3.3898);
    place(PARK, "Tu,Th 16:45-19:30", "7 rue du Parc", false, "59172", 50.3320, 3.3930);
    place(OISY, "Sa 09:00-12:00", "1 rue du Quesnoy", true, "59446", 50.3523, 3.4335);
    transaction.executeWithoutResult(t ->
        sql.sql(
                """
                UPDATE network.place SET languages = '{fr,ar}', phone = '+33327000000',
                  services = '{Aide aux démarches administratives,Accès internet et matériel informatique}'
                WHERE name = :library;
                INSERT INTO network.item (id, category, label, owner, state, place_id)
                SELECT gen_random_uuid(), 'printer', 'Imprimante', 'Commune', 'good', id
                FROM network.place WHERE name = :library;
                """)
            .param("library", LIBRARY)
            .update());
    sessions.add(AgendaWorld.morning(AgendaWorld.OISY, "2026-11-25"));
    sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-01"));
    var off = sessions.add(AgendaWorld.afternoon(AgendaWorld.OISY, "2026-11-24"));
    sessions.cancel(off.id(), "Panne du bus");
  }

  private void place(
      String name,
      String opens,
      String address,
      boolean stepFree,
      String code,
      double lat,
      double lon) {
    UUID id = PublishedPlace.add(places, hours, sql, name, opens).id();
    transaction.executeWithoutResult(t ->
        sql.sql(
                """
                UPDATE network.place SET address = :address, step_free = :stepFree, commune_code = :code,
                  insee_code = :code, commune_name = (SELECT name FROM territory.commune WHERE code = :code),
                  lat = :lat, lon = :lon WHERE id = :id
                """)
            .param("address", address)
            .param("stepFree", stepFree)
            .param("code", code)
            .param("lat", lat)
            .param("lon", lon)
            .param("id", id)
            .update());
  }

  @ParameterizedTest
  @EnumSource(Resident.Way.class)
  void twelve_tasks_are_done(Resident.Way way) {
    try (var resident = new Resident(port, way)) {
      whatIsOpenTonightNearDenain(resident);
      whenTheBusComesToOisy(resident);
      aPlaceWithStepFreeAccessOnSaturday(resident);
      helpWithATaxForm(resident);
      whatIsOpenNow(resident);
      whereToPrint(resident);
      aNameTypedWrong(resident);
      anAddress(resident);
      howToReachAPlace(resident);
      toFollowOnesCommune(resident);
      whatIsCancelledToday(resident);
      theMap(resident);
      wherePeopleSpeakArabic(resident);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void every_public_page_is_accessible_in_both_languages_and_widths(String language) {
    var library =
        places.publishedOfOurs().stream().filter(p -> p.name().equals(LIBRARY)).findFirst();
    var pages =
        List.of(
            "/",
            "/?ou=Denain",
            "/?ou=ddenaain",
            "/lieux/" + library.orElseThrow().id(),
            "/arrets/" + AgendaWorld.OISY,
            "/communes/59172",
            "/communes/59172/suivre",
            "/communes/59172/integrer",
            "/communes/59172/liste?langue=" + language,
            "/carte",
            "/demarches",
            "/demarches/impots",
            "/guichets",
            "/actualites",
            "/bus",
            "/bus/59446",
            "/confidentialite",
            "/accessibilite");
    try (var visitor = WebBrowser.visitor(port, 390)) {
      var page = visitor.newPage();
      for (var path : pages) {
        page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
        assertThat(page.locator("html").getAttribute("lang")).as(path).isEqualTo(language);
        WebBrowser.assertAccessibleInBothWidths(page);
      }
    }
  }

  private void whatIsOpenTonightNearDenain(Resident resident) {
    resident.isIn("denain").narrows("Je veux venir", "Ce soir, après 18 h");
    assertThat(resident.reads("#here ~ ul"))
        .contains(PARK, "16 h 45 - 19 h 30")
        .doesNotContain(LIBRARY);
  }

  private void whenTheBusComesToOisy(Resident resident) {
    resident.isIn("Oisy");
    assertThat(resident.reads("#here ~ ul"))
        .contains("Demain, mercredi 25 novembre", "9 h 30 - 12 h", "Cyberbus");
  }

  private void aPlaceWithStepFreeAccessOnSaturday(Resident resident) {
    resident
        .isIn("Denain")
        .narrows("Je veux venir", "Samedi")
        .narrows("Accès", "De plain-pied, sans marche");
    assertThat(resident.reads("#here ~ ul"))
        .contains("Samedi 28 novembre", LIBRARY)
        .doesNotContain(PARK);
    assertThat(resident.reads("#around ~ ul")).contains(OISY);
  }

  private void helpWithATaxForm(Resident resident) {
    resident.opens("/").follows("Démarches").followsFirst("impôts").followsFirst("Se faire aider");
    assertThat(resident.reads("main")).contains(LIBRARY).doesNotContain(PARK);
  }

  private void whatIsOpenNow(Resident resident) {
    resident.isIn("Denain").narrows("Je veux venir", "Maintenant");
    assertThat(resident.reads("#here ~ ul")).contains(LIBRARY, "Ouvert maintenant, jusqu’à 12 h");
  }

  private void whereToPrint(Resident resident) {
    resident.isIn("Denain").narrows("J’ai besoin de", "Imprimer");
    assertThat(resident.reads("#here ~ ul")).contains(LIBRARY).doesNotContain(PARK);
  }

  private void aNameTypedWrong(Resident resident) {
    resident.isIn("Dennain").follows("Denain");
    assertThat(resident.reads("#here")).isEqualTo("Denain");
  }

  private void anAddress(Resident resident) {
    resident.isIn("7, rue du parc, denain");
    assertThat(resident.reads("#around")).contains(PARK);
    resident.isIn("12 rue des Lilas à Denain");
    assertThat(resident.reads("main")).contains("Nous ne connaissons pas l’adresse", LIBRARY);
  }

  private void howToReachAPlace(Resident resident) {
    resident.isIn("denain").follows(LIBRARY);
    assertThat(resident.reads("h1")).isEqualTo(LIBRARY);
    assertThat(resident.reads("main")).contains("03 27 00 00 00", "L’entrée est de plain-pied");
  }

  private void toFollowOnesCommune(Resident resident) {
    resident
        .isIn("denain")
        .followsFirst("Tous les lieux et toutes les dates")
        .followsFirst("Suivre cette commune");
    assertThat(resident.reads("main")).contains("Denain");
  }

  private void whatIsCancelledToday(Resident resident) {
    resident.opens("/");
    assertThat(resident.reads("main"))
        .containsSubsequence("Annulé aujourd’hui", "Oisy", "Panne du bus", "Prochaines ouvertures");
  }

  private void theMap(Resident resident) {
    resident.opens("/").followsFirst("Voir sur la carte");
    assertThat(resident.reads("#liste"))
        .contains("Oisy", "25 novembre", "2 lieux et 1 arrêt du bus : Denain");
    resident.follows(AriaRole.LINK, "Oisy", "#liste");
    assertThat(resident.reads("main")).contains("mercredi 25 novembre", "9 h 30 - 12 h");
  }

  private void wherePeopleSpeakArabic(Resident resident) {
    resident.isIn("denain").narrows("On y parle aussi", "Arabe");
    assertThat(resident.reads("#here ~ ul")).contains(LIBRARY).doesNotContain(PARK);
  }
}
