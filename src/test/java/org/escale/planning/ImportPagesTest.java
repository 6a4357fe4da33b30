package org.escale.planning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.escale.EscaleTest;
import org.escale.TestAccounts;
import org.escale.WebBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table of requests in the manager's browser: refused in words, or taken in whole. */
@EscaleTest
class ImportPagesTest {
  private static final String HEADER =
      "référence;demandeur;type;code commune;titre;public;effectif;dates\n";
  private static final String GOOD =
      "E1;École de la Scarpe;école;59172;Découvrir;scolaires;24;2026-12-01 matin\n";

  @LocalServerPort int port;
  @Autowired JdbcClient sql;
  @Autowired TestAccounts accounts;
  @Autowired Requests requests;

  @BeforeEach
  void ground() {
    Ground.lay(sql);
  }

  @Test
  void a_table_with_faults_is_told_by_line_and_column_and_nothing_of_it_comes_in() {
    try (var office = WebBrowser.visitor(port, WebBrowser.WIDTHS.getFirst())) {
      var page = office.newPage();
      send(
          page,
          HEADER
              + GOOD
              + "X2;Mairie;mairie;99999;Ailleurs;grand public;12;2026-12-02 matin\n"
              + "X3;Mairie;mairie;59446;Quand;grand public;douze;le 31/02/2026\n",
          StandardCharsets.UTF_8);
      assertThat(page.locator("[role=alert]").textContent())
          .contains("3 erreurs empêchent l’import")
          .contains("Rien n’est enregistré");
      assertThat(page.locator("main tbody tr").allTextContents())
          .extracting(row -> plain(row))
          .containsExactly(
              "3 code commune « 99999 » n’est pas le code d’une commune du territoire.",
              "4 effectif « douze » n’est pas un nombre.",
              "4 dates « le 31/02/2026 » n’est pas une date possible. Écrivez 2026-10-06 matin,"
                  + " ou 2026-10-05..2026-10-16 matin.");
      assertThat(page.getByText("Importer ces demandes").count()).isZero();
      WebBrowser.assertAccessibleInBothWidths(page, "planning-import-refused");
    }
    assertThat(requests.all()).isEmpty();
  }

  @Test
  void missing_columns_and_files_that_are_no_table_are_told_in_words() {
    try (var office = WebBrowser.visitor(port, 390)) {
      var page = send(office.newPage(), "référence;titre\nA;B\n", StandardCharsets.UTF_8);
      assertThat(plain(page.locator("main").textContent()))
          .contains(
              "La colonne « code commune » manque. Colonnes trouvées : « référence », « titre ».");
      WebBrowser.assertAccessible(page);
      send(page, "%PDF-1.7", StandardCharsets.UTF_8);
      assertThat(page.locator("[role=alert]").textContent()).contains("C’est un document PDF");
      WebBrowser.assertAccessible(page);
      send(page, "", StandardCharsets.UTF_8);
      assertThat(page.locator("[role=alert]").textContent()).contains("Le fichier est vide");
    }
    assertThat(requests.all()).isEmpty();
  }

  @Test
  void a_sound_table_is_shown_first_and_comes_in_when_it_is_wanted() {
    try (var office = WebBrowser.visitor(port, 390, false)) {
      var page = send(office.newPage(), HEADER + GOOD, Charset.forName("windows-1252"));
      assertThat(page.locator("main").textContent())
          .contains("Rien n’est encore enregistré")
          .contains("École de la Scarpe");
      assertThat(requests.all()).isEmpty();
      page.getByText("Importer ces demandes").click();
      assertThat(page.locator("[role=status]").textContent()).contains("Une demande importée");
      assertThat(requests.all()).extracting(Request::reference).containsExactly("E1");
      send(page, HEADER + GOOD, StandardCharsets.UTF_8);
      assertThat(page.locator("main").textContent()).contains("Déjà connues");
      assertThat(page.getByText("Importer ces demandes").count()).isZero();
    }
  }

  /** With all kinds of spaces alike: French puts unbreakable ones before and within quotes. */
  private static String plain(String text) {
    return text.replaceAll("[\\s\u00a0\u202f]+", " ").strip();
  }

  private Page send(Page page, String table, Charset charset) {
    if (!page.url().contains("/gestion")) accounts.letIn(page, "manager");
    page.navigate("/gestion/demandes/import");
    page.locator("#file")
        .setInputFiles(new FilePayload("demandes.csv", "text/csv", table.getBytes(charset)));
    page.locator("main form button").click();
    return page;
  }
}
