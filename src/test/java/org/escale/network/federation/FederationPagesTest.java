package org.escale.network.federation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.escale.EscaleTest;
import org.escale.TestAccounts;
import org.escale.WebBrowser;
import org.escale.network.NetworkWorld;
import org.escale.network.PlaceFilter;
import org.escale.network.Places;
import org.escale.territory.CommuneImport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody else's file comes in by its pages, and what looks like ours is decided on. */
@EscaleTest
class FederationPagesTest {
  private static final String FILE =
      """
      identifiant;siret;nom;ville;cp;adresse;date_maj;services;horaires;tel;note
      x;43493312300029;Médiathèque de l'Étang;Denain;59220;1 place inventée;2026-11-01;Accéder à du matériel;Tu 10:00-12:00;0327000000;rien
      y;;Le Relais;Lens;62300;2 rue inventée;2026-11-01;Voler;le mardi;12;rien
      y;;Le Relais bis;Lens;62300;2 rue inventée;2026-11-01;Voler;le mardi;12;rien
      """;

  @LocalServerPort int port;
  @Autowired TestAccounts accounts;
  @Autowired CommuneImport communes;
  @Autowired Places places;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void territory() {
    communes.apply(NetworkWorld.COMMUNES.getBytes(UTF_8));
    transaction.executeWithoutResult(t -> places.add(NetworkWorld.library()));
  }

  @Test
  void a_file_is_sent_previewed_and_imported_and_its_report_goes_back_to_the_producer() {
    try (var visitor = WebBrowser.visitor(port, WebBrowser.WIDTHS.getFirst())) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/reseau/federation");
      look(page, "federation");
      preview(page);
      look(page, "federation-preview");
      assertThat(places.count(PlaceFilter.ALL)).as("nothing before the consent").isOne();
      page.locator("#apply").click();
      page.locator(".notice.good").waitFor();
      assertThat(places.count(PlaceFilter.ALL)).isEqualTo(3);
      var sent = page.request().get(page.url() + "/rapport.csv");
      assertThat(sent.headers().get("content-disposition"))
          .contains("rapport-lieux-hub-d-essai.csv");
      assertThat(sent.text()).contains(";y;entrée comme brouillon", ";y;refusée");
      page.locator("#entered").click();
      assertThat(page.locator("main table").textContent())
          .as("those of the producer, and not our own library")
          .contains("Le Relais")
          .doesNotContain("Médiathèque de l’Étang");
      page.navigate("/gestion/reseau/federation");
      look(page, "federation-done");
      var report = page.locator("a[href$='rapport.csv']").first().getAttribute("href");
      assertThat(page.request().get(report).text())
          .contains("ligne;identifiant;nom;champ;valeur;motif;suite;ligne entière")
          .contains("3;y;Le Relais;services;Voler;")
          .contains("refusée");
      assertThat(page.request().get(report).headers().get("content-disposition"))
          .contains("rapport-lieux-hub-d-essai.csv");
      preview(page);
      look(page, "federation-preview-again");
      assertThat(places.count(PlaceFilter.ALL)).isEqualTo(3);
    }
  }

  private static void preview(Page page) {
    page.locator("#file")
        .setInputFiles(new FilePayload("lieux.csv", "text/csv", FILE.getBytes(UTF_8)));
    page.locator("#source").fill("Hub d’essai");
    page.locator("#charter").fill("Charte inventée");
    page.locator("main form button").first().click();
    page.waitForURL("**/gestion/imports/**");
    page.locator(".figures").waitFor();
    assertThat(page.locator("main").textContent())
        .contains("Colonnes qui ne sont pas comprises", "note")
        .contains("Le Relais bis", "Voler");
  }

  @Test
  void a_file_without_its_producer_or_without_places_is_refused_in_words() {
    try (var client = accounts.client(port, "manager")) {
      var page =
          client.postFile("/gestion/reseau/federation", "file", "a.csv", FILE.getBytes(UTF_8));
      assertThat(page.body()).contains("Dites qui a produit ce fichier");
    }
  }

  @Test
  void two_places_that_look_alike_are_shown_side_by_side_and_decided_on() {
    var other = NetworkWorld.library("Mediatheque de l'Etang", "Hub d’essai", "h-1");
    transaction.executeWithoutResult(t -> places.add(other));
    try (var visitor = WebBrowser.visitor(port, WebBrowser.WIDTHS.getFirst())) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/reseau/federation/doublons");
      assertThat(page.locator("article.look-alike").count()).isOne();
      look(page, "duplicates");
      page.locator("article.look-alike li button").first().click();
      assertThat(page.locator("[role=status]").textContent()).contains("un seul des deux");
      assertThat(places.published()).hasSize(1);
      look(page, "duplicates-decided");
      page.locator("form[action$=annulation] button").click();
      assertThat(places.published()).hasSize(2);
      page.locator("form[action$=deux-lieux] button").click();
      assertThat(page.locator("article.look-alike").count()).isZero();
      page.navigate("/gestion/reseau/federation/doublons?lang=en");
      look(page, "duplicates-en");
      page.locator("form[action$=annulation] button").click();
      assertThat(page.locator("article.look-alike").count()).isOne();
    }
  }

  @Test
  void nobody_without_the_right_to_change_the_network_sees_it() {
    try (var client = accounts.client(port, "finance")) {
      assertThat(client.get("/gestion/reseau/federation").statusCode()).isEqualTo(403);
      assertThat(client.get("/gestion/reseau/federation/doublons").statusCode()).isEqualTo(403);
    }
  }

  private static void look(Page page, String name) {
    WebBrowser.assertAccessibleInBothWidths(page, name);
  }
}
