package org.escale.portal.procedures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.escale.EscaleTest;
import org.escale.TestAccounts;
import org.escale.WebBrowser;
import org.escale.portal.counters.CounterImport;
import org.escale.tabular.background.LongFile;
import org.escale.tabular.background.Progress;
import org.escale.territory.CommuneImport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of procedures, counters and links as people see them, on a phone and at a desk. */
@EscaleTest
class ProcedurePagesTest {
  private static final String COUNTERS =
      """
      {"service": [
        {"id": "sip-1", "nom": "Service des impôts des particuliers de Denain et de sa grande couronne (inventé)",
         "code_insee_commune": "59172", "date_modification": "02/11/2026 10:00:00",
         "pivot": [{"type_service_local": "sip", "code_insee_commune": ["59172"]}],
         "adresse": [{"type_adresse": "Adresse", "complement1": "Bâtiment inventé", "numero_voie": "1 place du Guichet",
           "code_postal": "59220", "nom_commune": "Denain", "latitude": "50.33", "longitude": "3.39"}],
         "telephone": [{"valeur": "03 53 01 00 01"}], "site_internet": [{"valeur": "https://sip.example/"}],
         "plage_ouverture": [{"nom_jour_debut": "Lundi", "nom_jour_fin": "Vendredi", "valeur_heure_debut_1": "09:00:00",
           "valeur_heure_fin_1": "12:00:00", "commentaire": ""}]},
        {"id": "vide-1", "nom": "Service sans rien", "code_insee_commune": "59172",
         "pivot": [{"type_service_local": "inconnu"}]}]}
      """;

  @LocalServerPort int port;
  @Autowired CommuneImport communes;
  @Autowired CounterImport counters;
  @Autowired TestAccounts accounts;
  @Autowired JdbcClient sql;

  @BeforeEach
  void a_territory_with_counters_and_a_dead_link() {
    communes.apply(
        "code;nom;population;latitude;longitude\n59172;Denain;20000;50.33;3.39\n".getBytes(UTF_8));
    counters.apply(LongFile.of("a.json", COUNTERS.getBytes(UTF_8)), Progress.silent());
    sql.sql(
            """
            INSERT INTO portal.link (url, state, trouble, http_status, failing_since, checked_at) VALUES
              ('https://www.payfip.gouv.fr/', 'dead', 'server', 503, :since, now()),
              ('https://sip.example/', 'moved', NULL, 200, NULL, now())
            """)
        .param("since", LocalDate.of(2026, 11, 20))
        .update();
  }

  @Test
  void help_with_a_tax_form_is_two_steps_from_the_list_without_a_script_too() {
    try (var visitor = WebBrowser.visitor(port, WebBrowser.WIDTHS.getFirst(), false)) {
      var page = visitor.newPage();
      for (int width : WebBrowser.WIDTHS) {
        WebBrowser.resize(page, width);
        page.navigate("/demarches?ou=Denain");
        page.locator("main a", new Page.LocatorOptions().setHasText("impôts")).click();
        page.locator("#declarer-mes-revenus .help").click();
        assertThat(page.url()).contains("besoin=demarches", "ou=Denain");
      }
    }
  }

  @Test
  void the_public_pages_are_accessible_in_both_languages_and_their_headings_are_in_order() {
    try (var visitor = WebBrowser.visitor(port, 390)) {
      var page = visitor.newPage();
      for (var path :
          List.of(
              "/demarches",
              "/demarches/impots?ou=Denain",
              "/guichets",
              "/guichets?commune=59999&genre=other",
              "/guichets/sip-1",
              "/guichets/vide-1",
              "/demarches/papiers?lang=en",
              "/guichets/sip-1?lang=en")) {
        page.navigate(path);
        WebBrowser.assertAccessibleInBothWidths(page);
        assertThat(page.locator("h1").count()).as(path).isOne();
        assertThat(
                (Boolean)
                    page.evaluate(
                        "[...document.querySelectorAll('h1,h2,h3,h4')].map(h =>"
                            + " +h.tagName[1]).every((level, i, all) => i === 0 ? level === 1 :"
                            + " level <= all[i - 1] + 1)"))
            .as("headings of " + path)
            .isTrue();
        assertThat(
                (Boolean)
                    page.evaluate(
                        "[...document.querySelectorAll('main .ways a, main [role=button], main"
                            + " .name a')].every(a => a.getBoundingClientRect().height >= 44)"))
            .as("targets of " + path)
            .isTrue();
        WebBrowser.picture(page, "procedures" + path.replaceAll("[^a-z0-9]+", "-"));
      }
    }
  }

  @Test
  void the_workspaces_pages_are_accessible_and_keep_what_was_typed() {
    try (var visitor = WebBrowser.visitor(port, 1280)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      for (var path :
          List.of(
              "/gestion/portail",
              "/gestion/portail/demarches",
              "/gestion/portail/demarches/amende",
              "/gestion/portail/rubriques/impots",
              "/gestion/portail/guichets",
              "/gestion/portail/liens")) {
        page.navigate(path);
        WebBrowser.assertAccessibleInBothWidths(page);
        WebBrowser.picture(page, "procedures" + path.replaceAll("[^a-z0-9]+", "-"));
      }
      assertThat(page.locator("main tbody tr").first().textContent())
          .as("the dead one first")
          .contains("payfip", "Mort", "503");
      page.navigate("/gestion/portail");
      assertThat(page.locator("main").textContent())
          .contains("Un lien du site public ne répond plus");
      page.navigate("/gestion/portail/demarches/nouvelle");
      page.locator("#whatFr").fill("Une phrase à garder.");
      page.locator("main form button").first().click();
      assertThat(page.locator("#whatFr").inputValue()).isEqualTo("Une phrase à garder.");
      WebBrowser.assertAccessibleInBothWidths(page);
    }
  }
}
