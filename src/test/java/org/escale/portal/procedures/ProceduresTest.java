package org.escale.portal.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.escale.EscaleTest;
import org.escale.SignedInClient;
import org.escale.TestAccounts;
import org.escale.portal.counters.CounterKinds;
import org.escale.portal.nearby.Need;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Procedures by life event: what residents read, and what the authority makes of the list. */
@EscaleTest
class ProceduresTest {
  private static final String LIST = "/gestion/portail/demarches";

  @LocalServerPort int port;
  @Autowired Procedures procedures;
  @Autowired ProcedureList list;
  @Autowired ProcedureReference reference;
  @Autowired CounterKinds kinds;
  @Autowired TestAccounts accounts;
  @Autowired JdbcClient sql;

  /** The reference data outlives a test. */
  @BeforeEach
  @AfterEach
  void as_delivered() {
    sql.sql("DELETE FROM portal.procedure; DELETE FROM portal.life_event").update();
    reference.prepare();
  }

  @Test
  void each_procedure_of_the_list_says_in_both_languages_what_it_is_where_and_who_helps() {
    assertThat(procedures.shownEvents()).hasSizeBetween(10, 15);
    assertThat(list.procedures()).hasSizeGreaterThan(30);
    assertThat(list.procedures().stream().map(Procedure::code)).doesNotHaveDuplicates();
    for (var procedure : list.procedures()) {
      assertThat(procedure.url()).as(procedure.code()).startsWith("https://");
      assertThat(procedure.whatFr()).as(procedure.code()).endsWith(".").hasSizeLessThan(160);
      assertThat(procedure.bringFr() == null).isEqualTo(procedure.bringEn() == null);
      assertThat(Need.of(procedure.need())).as(procedure.need()).isPresent();
      assertThat(procedure.counterKinds())
          .as(procedure.code())
          .isNotEmpty()
          .allSatisfy(kind -> assertThat(kinds.find(kind)).as(kind).isPresent());
    }
  }

  @Test
  void a_resident_finds_help_with_a_tax_form_and_the_place_goes_along() {
    try (var resident = SignedInClient.stranger(port)) {
      var events = resident.get("/demarches?ou=Denain").body();
      assertThat(events).contains("Je déclare mes impôts", "/demarches/impots?ou=Denain");
      var taxes = resident.get("/demarches/impots?ou=Denain").body();
      assertThat(taxes)
          .contains("Déclarer mes revenus", "Préparez", "Aller sur impots.gouv.fr")
          .contains("/?besoin=demarches&amp;ou=Denain")
          .contains("vous quittez celui-ci");
      assertThat(resident.get("/demarches/emploi").body()).contains("/?besoin=emploi\"");
      assertThat(resident.get("/demarches/impots?lang=en").body())
          .contains("Declare my income", "Get help with this", "Go to impots.gouv.fr");
      assertThat(resident.get("/demarches/rien").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void a_dead_address_is_said_and_one_that_is_gone_leads_to_the_sites_first_page() {
    kill("https://www.impots.gouv.fr/particulier", "gone");
    kill("https://www.payfip.gouv.fr/", "server");
    try (var resident = SignedInClient.stranger(port)) {
      assertThat(resident.get("/demarches/impots").body())
          .contains("Cette page a changé d’adresse", "href=\"https://www.impots.gouv.fr/\"")
          .doesNotContain("href=\"https://www.impots.gouv.fr/particulier\"")
          .contains("ne répondait pas", "href=\"https://www.payfip.gouv.fr/\"");
    }
  }

  @Test
  void own_words_stay_through_a_new_list_and_what_was_not_touched_follows_it() {
    try (var manager = accounts.client(port, "manager")) {
      var typed = typed("retrouver-un-avis-d-impot");
      typed.put("titleFr", "Imprimer mon avis d’impôt");
      assertThat(manager.post(LIST + "/retrouver-un-avis-d-impot", typed).statusCode())
          .isEqualTo(302);
      manager.post(LIST + "/payer-une-facture-publique/visible", Map.of("shown", "false"));
      manager.post(LIST + "/declarer-mes-revenus/ordre", Map.of("by", "1"));
      sql.sql("UPDATE portal.procedure SET url = 'https://autre.example/' WHERE code LIKE 'p%'")
          .update(); // as an older version of the list had it

      reference.prepare();

      var now = procedures.shownOf(procedures.findEvent("impots").orElseThrow());
      assertThat(now.stream().map(Procedure::titleFr))
          .containsExactly("Imprimer mon avis d’impôt", "Déclarer mes revenus");
      var hidden = procedures.find("payer-une-facture-publique").orElseThrow();
      assertThat(hidden.shown()).as("hidden stays hidden").isFalse();
      assertThat(hidden.url()).as("but its address follows").contains("payfip");

      manager.post(LIST + "/retrouver-un-avis-d-impot/reference", Map.of());
      assertThat(procedures.find("retrouver-un-avis-d-impot").orElseThrow().titleFr())
          .isEqualTo("Retrouver un avis d’impôt");
      assertThat(actions())
          .contains("procedure.change", "procedure.move")
          .doesNotContain("life-event.change");
    }
  }

  @Test
  void the_same_list_twice_changes_nothing() {
    var before = sql.sql("SELECT * FROM portal.procedure ORDER BY code").query().listOfRows();
    reference.prepare();
    assertThat(sql.sql("SELECT * FROM portal.procedure ORDER BY code").query().listOfRows())
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*counter_kinds.*")
        .isEqualTo(before);
  }

  @Test
  void what_the_list_no_longer_has_goes_unless_it_is_the_authoritys_own() {
    sql.sql(
            """
            INSERT INTO portal.procedure (code, event_code, title_fr, title_en, what_fr, what_en, url, need, position, changed)
            VALUES ('ancienne', 'impots', 'a', 'a', 'a', 'a', 'https://a.example/', 'demarches', 9, false),
              ('la-notre', 'impots', 'b', 'b', 'b', 'b', 'https://b.example/', 'demarches', 9, true)
            """)
        .update();
    reference.prepare();
    assertThat(procedures.find("ancienne")).isEmpty();
    assertThat(procedures.find("la-notre")).isPresent();
  }

  @Test
  void of_two_people_who_change_the_same_the_second_is_told() {
    try (var manager = accounts.client(port, "manager")) {
      var first = typed("amende");
      var second = typed("amende");
      first.put("whatFr", "Une phrase.");
      second.put("whatFr", "Une autre.");
      assertThat(manager.post(LIST + "/amende", first).statusCode()).isEqualTo(302);
      assertThat(manager.post(LIST + "/amende", second).body())
          .contains("changé cette fiche entre-temps", "Une autre.");
      assertThat(procedures.find("amende").orElseThrow().whatFr()).isEqualTo("Une phrase.");
    }
  }

  @Test
  void a_manager_adds_a_life_event_and_a_procedure_and_bad_addresses_are_refused() {
    try (var manager = accounts.client(port, "manager");
        var finance = accounts.client(port, "finance");
        var resident = SignedInClient.stranger(port)) {
      manager.post(
          "/gestion/portail/rubriques/nouvelle",
          Map.of(
              "titleFr",
              "Je crée mon activité",
              "titleEn",
              "I start a business",
              "leadFr",
              "Déclarer, payer.",
              "leadEn",
              "Declare, pay.",
              "shown",
              "true",
              "version",
              "0"));
      assertThat(resident.get("/demarches/je-cree-mon-activite").statusCode())
          .as("nothing in it yet")
          .isEqualTo(404);
      var typed = typed("amende");
      typed.put("eventCode", "je-cree-mon-activite");
      typed.put("titleFr", "Déclarer mon activité");
      for (var bad :
          List.of(
              "javascript:alert(1)", "https://", "formalites", "ftp://a.fr/", "https://interne/")) {
        typed.put("url", bad);
        assertThat(manager.post(LIST + "/nouvelle", typed).body())
            .as(bad)
            .contains("adresse complète", "Déclarer mon activité");
      }
      typed.put("url", "https://formalites.entreprises.gouv.fr/");
      assertThat(manager.post(LIST + "/nouvelle", typed).statusCode()).isEqualTo(302);
      assertThat(resident.get("/demarches/je-cree-mon-activite").body())
          .contains("Aller sur formalites.entreprises.gouv.fr");
      assertThat(manager.get(LIST).body()).contains("Déclarer mon activité", "Vos mots");
      assertThat(finance.get(LIST).statusCode()).isEqualTo(403);
      assertThat(finance.post(LIST + "/amende", typed).statusCode()).isEqualTo(403);
    }
  }

  private Map<String, String> typed(String code) {
    var now = procedures.find(code).orElseThrow();
    var typed = new HashMap<String, String>();
    typed.put("eventCode", now.eventCode());
    typed.put("titleFr", now.titleFr());
    typed.put("titleEn", now.titleEn());
    typed.put("whatFr", now.whatFr());
    typed.put("whatEn", now.whatEn());
    typed.put("bringFr", now.bringFr() == null ? "" : now.bringFr());
    typed.put("bringEn", now.bringEn() == null ? "" : now.bringEn());
    typed.put("url", now.url());
    typed.put("need", now.need());
    typed.put("counterKinds", String.join(",", now.counterKinds()));
    typed.put("shown", "true");
    typed.put("version", "" + now.version());
    return typed;
  }

  private void kill(String url, String trouble) {
    sql.sql(
            """
            INSERT INTO portal.link (url, state, trouble, failing_since) VALUES (:url, 'dead', :trouble, :since)
            """)
        .param("url", url)
        .param("trouble", trouble)
        .param("since", LocalDate.of(2026, 11, 20))
        .update();
  }

  private List<String> actions() {
    return sql.sql("SELECT action FROM access.audit_entry").query(String.class).list();
  }
}
