package org.escale.territory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.escale.EscaleTest;
import org.escale.WebBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The communes come in by a file that is looked at before. */
@EscaleTest
class CommuneImportPagesTest extends AtTheTerritory {
  @Autowired Communes communes;

  @Test
  void a_manager_brings_the_territory_in_and_sees_it() throws IOException {
    try (var visitor = WebBrowser.visitor(port, PHONE)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/territoire");
      look(page, "territory-first");
      page.navigate("/gestion/territoire/import");
      look(page, "territory-import");
      send(page, "communes.csv", demonstration());
      look(page, "territory-preview");
      assertThat(communes.all()).as("nothing before the consent").isEmpty();
      page.locator("main form button").click();
      assertThat(page.locator(".notice.good").textContent()).contains("39");
      assertThat(communes.all()).hasSize(39);
      page.navigate("/gestion/territoire?tri=population&ordre=desc");
      assertThat(page.locator("tbody th").first().textContent()).isEqualTo("Denain");
      look(page, "territory-register");
      page.navigate("/gestion/territoire?lang=en");
      look(page, "territory-register-en");
    }
  }

  @Test
  void a_file_with_faults_is_explained_line_by_line() {
    try (var visitor = WebBrowser.visitor(port, PHONE)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/territoire/import");
      send(
          page,
          "fautes.csv",
          "code;nom;population;latitude\n59172;Denain;vingt mille;50,33\n59172;Oisy;695;500\n"
              .getBytes(UTF_8));
      assertThat(page.locator("main").textContent())
          .contains("«\u00a0vingt mille\u00a0» n’est pas un nombre")
          .contains("La colonne «\u00a0longitude\u00a0» manque")
          .contains("«\u00a059172\u00a0» est déjà à la ligne 2")
          .contains("hors limites");
      look(page, "territory-faults");
      assertThat(page.locator("main form").count()).isZero();
      assertThat(communes.all()).isEmpty();
    }
  }

  @Test
  void what_is_no_table_is_refused_on_the_page_itself(@TempDir Path folder) throws IOException {
    try (var visitor = WebBrowser.visitor(port, 1280, false)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      var bytes = new byte[21 * 1024 * 1024];
      Arrays.fill(bytes, (byte) 'a');
      var large = Files.write(folder.resolve("grand.csv"), bytes);
      page.navigate("/gestion/territoire/import");
      send(page, "territoire.pdf", "%PDF-1.4 rien".getBytes(UTF_8));
      assertThat(page.locator("[role=alert]").textContent()).contains("PDF");
      send(page, "territoire.xlsx", new byte[] {'P', 'K', 3, 4});
      assertThat(page.locator("[role=alert]").textContent()).contains("classeur");
      send(page, "vide.csv", new byte[0]);
      assertThat(page.locator("[role=alert]").textContent()).contains("vide");
      page.locator("#file").setInputFiles(large);
      page.locator("form[enctype] button").click();
      page.waitForLoadState();
      assertThat(page.locator("[role=alert]").textContent()).contains("20 Mo");
    }
  }

  @Test
  void a_file_that_changes_nothing_is_not_offered_for_import() throws IOException {
    try (var visitor = WebBrowser.visitor(port, 1280)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/territoire/import");
      send(page, "communes.csv", demonstration());
      page.locator("main form button").click();
      page.navigate("/gestion/territoire/import");
      send(page, "communes.csv", demonstration());
      assertThat(page.locator("main").textContent()).contains("il n’y a rien à importer");
      assertThat(page.locator("main form button").count()).isZero();
      page.navigate("/gestion/territoire/import");
      var lines = new String(demonstration(), StandardCharsets.UTF_8).lines().toList();
      var shorter = String.join("\n", lines.subList(0, lines.size() - 1));
      send(page, "communes.csv", shorter.getBytes(StandardCharsets.UTF_8));
      assertThat(page.locator("main form button").allTextContents())
          .containsExactly("Retirer ces communes");
      assertThat(page.locator("input[name=removeOthers]").getAttribute("required")).isNotNull();
    }
  }

  @Test
  void a_preview_is_for_the_person_who_sent_the_file() throws IOException {
    try (var visitor = WebBrowser.visitor(port, 1280);
        var other = WebBrowser.visitor(port, 1280)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/territoire/import");
      send(page, "communes.csv", demonstration());
      var colleague = other.newPage();
      accounts.letIn(colleague, "manager");
      assertThat(colleague.navigate(page.url()).status()).isEqualTo(404);
    }
  }
}
