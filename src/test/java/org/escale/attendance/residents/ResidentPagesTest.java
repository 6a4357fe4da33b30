package org.escale.attendance.residents;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.escale.EscaleTest;
import org.escale.WebBrowser;
import org.escale.access.Permission;
import org.escale.access.SignedIn;
import org.escale.attendance.TestSessions;
import org.escale.attendance.VisitEvent;
import org.escale.attendance.Visits;
import org.escale.attendance.activity.VisitDetails;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@EscaleTest
class ResidentPagesTest {
  private static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-0000000000a1");
  private static final String PATH = "/gestion/personnes/" + PERSON;

  @LocalServerPort int port;
  @Autowired TestSessions world;
  @Autowired Residents residents;
  @Autowired KnownResidents known;
  @Autowired LegalTexts texts;
  @Autowired LegalTextReference reference;
  @Autowired Retentions retentions;
  @Autowired Visits visits;
  @Autowired VisitDetails details;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;

  @BeforeEach
  void somebody_who_came_once() {
    world.makeTerritory();
    var session = world.session(TestSessions.BUS, LocalDate.of(2026, 11, 24), "AM", "59172");
    var now = TestResidents.AGREED;
    var visit = new VisitEvent(VisitEvent.newId(now), session, "seniors", 1, null, null, now);
    var others = new VisitEvent(VisitEvent.newId(now), session, "public", 1203, null, null, now);
    visits.recordAll(List.of(visit, others));
    residents.receive(
        TestResidents.DEVICE,
        new TestResidents()
            .person(PERSON, "Dupré", 1950)
            .person(UUID.randomUUID(), "Martel", 1960)
            .visit(visit.eventId(), PERSON)
            .body());
    details.write(
        visit.eventId(),
        TestResidents.DEVICE,
        1,
        1,
        JsonMapper.shared().readTree("{\"first\":true,\"themes\":[\"email\"]}"));
  }

  @AfterEach
  void only_the_reference_texts() {
    transaction.executeWithoutResult(_ -> {
      sql.sql("SET LOCAL session_replication_role = replica").update();
      sql.sql("DELETE FROM attendance.legal_text").update();
    });
    reference.prepare();
  }

  @Test
  void somebody_is_found_without_accents_and_the_name_stands_in_no_address() {
    try (var visitor = world.visitor(port, 1280, true, manager())) {
      var page = visitor.newPage();
      page.navigate("/gestion/personnes");
      assertThat(page.locator("main")).not().containsText("Dupré");
      page.locator("#q").fill("dupre 1950");
      page.getByText("Chercher").click();
      look(page, "personnes");
      assertThat(page.locator("main tbody tr")).hasCount(1);
      page.getByText("Personne Dupré").click();
      assertThat(page.url()).endsWith(PATH);
      assertThat(page.locator("main")).containsText("Denain");
    }
  }

  @Test
  void what_is_known_is_handed_out_on_paper_and_as_a_file_and_the_log_says_so_without_the_name() {
    try (var visitor = world.visitor(port, 1280, true, manager())) {
      var page = visitor.newPage();
      page.navigate(PATH);
      look(page, "personne");
      page.getByText("Remettre sur papier").click();
      assertThat(page.locator("main")).containsText("Rien sur ce que vous faites à l’écran.");
      assertThat(page.locator("main")).containsText("mardi 24 novembre 2026");
      assertThat(page.locator("main")).containsText("Première visite ? – oui");
      look(page, "personne-acces");
      page.navigate(PATH);
      var file = page.waitForDownload(() -> page.getByText("Remettre en fichier").click());
      assertThat(file.suggestedFilename()).isEqualTo(PERSON + ".json");
      assertThat(file.path())
          .content()
          .contains(
              "\"family_name\" : \"Dupré\"",
              "\"commune\" : \"Denain\"",
              "\"birth_year\" : 1950",
              "\"first_visit\" : true");
    }
    assertThat(audit("resident.export")).containsExactly(PERSON + " ", PERSON + " ");
  }

  @Test
  void an_erasure_says_its_consequence_before_and_the_same_total_after() {
    try (var visitor = world.visitor(port, 1280, true, manager())) {
      var page = visitor.newPage();
      page.navigate(PATH);
      page.getByText("Effacer cette personne").click();
      assertThat(page.locator("main")).containsText("1 204 avant, 1 204 après");
      assertThat(known.find(PERSON)).isPresent();
      look(page, "personne-effacement");
      page.getByText("Effacer pour toujours").click();
      assertThat(page.locator(".notice")).containsText("1 204 avant, 1 204 après");
      assertThat(page.navigate(PATH).status()).isEqualTo(404);
    }
    assertThat(known.find(PERSON)).isEmpty();
    assertThat(audit("resident.erase"))
        .containsExactly(PERSON + " {\"after\": 1204, \"before\": 1204}");
  }

  @Test
  void what_is_wrong_is_corrected_and_what_the_device_sends_again_changes_nothing() {
    try (var visitor = world.visitor(port, 1280, true, manager())) {
      var page = visitor.newPage();
      page.navigate(PATH);
      correct(page, "Dupré-Martel", "2015");
      assertThat(page.locator("#parent-error")).containsText("accord d’un parent");
      correct(page, "Dupré-Martel", "1951");
      assertThat(page.locator("h1")).hasText("Personne Dupré-Martel");
    }
    assertThat(
            residents
                .receive(
                    TestResidents.DEVICE, new TestResidents().person(PERSON, "Dupré", 1950).body())
                .results())
        .extracting(Received.OfResident::outcome)
        .containsExactly("duplicate");
    assertThat(known.find(PERSON).orElseThrow().birthYear()).isEqualTo(1951);
    assertThat(audit("resident.correct")).containsExactly(PERSON + " ");
  }

  @Test
  void a_text_gets_a_new_version_and_the_former_stays_as_it_was() {
    try (var visitor = world.visitor(port, 1280, true, manager())) {
      var page = visitor.newPage();
      page.navigate("/gestion/personnes/textes");
      look(page, "textes");
      page.locator("a[href*='suivi-consentement']").click();
      look(page, "texte-version");
      page.locator("main form button").click();
      assertThat(page.locator(".notice.bad")).containsText("déjà la dernière version");
      page.locator("#promised").fill("12");
      page.locator("#wordsFr").fill("Au plus 12 mois.");
      page.locator("#wordsEn").fill("12 months at most.");
      page.locator("main form button").click();
      assertThat(page.locator(".notice.good")).containsText("La version 2 est ajoutée.");
    }
    assertThat(texts.current())
        .filteredOn(text -> text.version() == 2)
        .singleElement()
        .satisfies(text -> {
          assertThat(text.wordsFr()).isEqualTo("Au plus 12 mois.");
          assertThat(text.basis()).isEqualTo(Basis.CONSENT);
        });
    assertThat(texts.find(TestResidents.CONSENT, 1).orElseThrow().wordsFr()).contains("24 mois");
    reference.prepare(); // the authority's own words stay
    assertThat(texts.versions(TestResidents.CONSENT)).hasSize(2);
  }

  @Test
  void times_out_of_bounds_are_told_beside_their_field_and_the_public_reads_what_is_chosen() {
    try (var visitor = world.visitor(port, 1280, true, manager())) {
      var page = visitor.newPage();
      page.navigate("/gestion/personnes/conservation");
      look(page, "conservation");
      page.locator("#months-identities").fill("37");
      page.locator("#months-texts").fill("7");
      page.getByText("Enregistrer les durées").click();
      assertThat(page.locator("#bounds-identities")).hasClass("field-error");
      assertThat(page.locator("#months-texts")).hasValue("7");
      assertThat(retentions.months(Retention.TEXTS)).isEqualTo(12);
      page.locator("#months-identities").fill("18");
      page.getByText("Enregistrer les durées").click();
      assertThat(page.locator(".notice.good")).isVisible();
      page.navigate("/confidentialite");
      assertThat(page.locator("main")).containsText("au plus 18 mois après votre dernière visite");
      assertThat(page.locator("main")).containsText("7 mois");
    }
    assertThat(audit("retention.change")).hasSize(1);
  }

  @Test
  void who_may_only_count_sees_nobody() {
    try (var visitor =
        world.visitor(port, 1280, false, world.account(Permission.ATTENDANCE_RECORD))) {
      var page = visitor.newPage();
      for (var path :
          List.of("", "/textes", "/conservation", "/" + PERSON, "/" + PERSON + "/acces.json")) {
        assertThat(page.navigate("/gestion/personnes" + path).status()).as(path).isEqualTo(403);
      }
    }
  }

  private static void look(Page page, String name) {
    WebBrowser.assertAccessibleInBothWidths(page);
    for (int width : WebBrowser.WIDTHS) {
      page.setViewportSize(width, 900);
      WebBrowser.picture(page, name);
    }
  }

  private static void correct(Page page, String familyName, String birthYear) {
    if (!page.locator("#familyName").isVisible()) page.getByText("Corriger").click();
    page.locator("#familyName").fill(familyName);
    page.locator("#birthYear").fill(birthYear);
    page.getByText("Enregistrer la correction").click();
  }

  private SignedIn manager() {
    return world.account(Permission.RESIDENTS_READ, Permission.ATTENDANCE_MANAGE);
  }

  private List<String> audit(String action) {
    return sql.sql(
            """
            SELECT subject || ' ' || coalesce(after::text, '') FROM access.audit_entry WHERE action = :action
            """)
        .param("action", action)
        .query(String.class)
        .list();
  }
}
