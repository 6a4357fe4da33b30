package org.escale.network.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.escale.EscaleTest;
import org.escale.TestAccounts;
import org.escale.WebBrowser;
import org.escale.network.NetworkWorld;
import org.escale.network.Place;
import org.escale.network.PlaceLife;
import org.escale.network.Places;
import org.escale.territory.CommuneImport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The agreement of a space as people fill it in, and the table of who lacks what. */
@EscaleTest
class AgreementPagesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

  @LocalServerPort int port;
  @Autowired TestAccounts accounts;
  @Autowired CommuneImport communes;
  @Autowired Places places;
  @Autowired Agreements agreements;

  private Place space;
  private String page;

  @BeforeEach
  void plannedSpace() {
    communes.apply(NetworkWorld.COMMUNES.getBytes(UTF_8));
    space = NetworkWorld.draft("Espace de l’école inventée");
    places.add(space);
    page = "/gestion/reseau/lieux/" + space.id() + "/convention";
  }

  @Test
  void a_checklist_is_filled_clause_by_clause_until_the_space_may_open() {
    try (var visitor = WebBrowser.visitor(port, WebBrowser.WIDTHS.getFirst())) {
      var office = visitor.newPage();
      accounts.letIn(office, "manager");
      office.navigate(page);
      assertThat(office.locator(".notice.bus").textContent()).contains("Il manque 6 clauses");
      look(office, "agreement-empty");
      office.locator("#on-premises").fill("2026-09-01");
      office.locator("#by-premises").fill("maire");
      office
          .locator("#file-premises")
          .setInputFiles(
              new FilePayload("locaux.pdf", "application/pdf", "%PDF-1.7".getBytes(UTF_8)));
      office.locator("#premises form button").first().click();
      assertThat(office.locator(".notice.good").textContent()).contains("enregistrée");
      assertThat(office.locator("#premises").textContent())
          .contains("1er septembre 2026")
          .contains("Signé : maire")
          .contains("locaux.pdf");
      look(office, "agreement");
    }
    assertThat(agreements.of(space.id()).premisesOn()).isEqualTo(DAY);
  }

  @Test
  void who_opens_a_space_too_early_is_told_what_is_missing() {
    agreements.change(space.id(), before -> before.with(Clause.PREMISES, DAY));
    try (var client = accounts.client(port, "manager")) {
      client.post(
          "/gestion/reseau/lieux/" + space.id() + "/etat",
          Map.of("life", "OPEN", "since", places.life(space.id()).getFirst().since().toString()));
      assertThat(client.get("/gestion/reseau/lieux/" + space.id()).body())
          .contains("Il manque : Prêt du matériel, ")
          .contains("Assurance")
          .doesNotContain("Il manque : Mise à disposition");
    }
    assertThat(places.get(space.id()).life()).isEqualTo(PlaceLife.PLANNED);
  }

  @Test
  void a_clause_of_an_open_space_is_not_taken_away_and_the_page_says_why() {
    Clause.ALL.forEach(clause -> agreements.change(space.id(), before -> before.with(clause, DAY)));
    places.turn(space.id(), PlaceLife.OPEN, places.life(space.id()).getFirst().since(), null);
    try (var client = accounts.client(port, "manager")) {
      client.post(page + "/insurance/retrait", Map.of());
      assertThat(client.get(page).body()).contains("sa convention doit rester complète");
      client.post(page + "/temps-scolaire", Map.of("allowed", "true"));
      assertThat(agreements.of(space.id()).allowsClassHours()).isTrue();
    }
  }

  @Test
  void a_document_is_kept_as_a_file_and_only_for_those_concerned() {
    var document = Document.of("page.pdf", "%PDF-<script>".getBytes(UTF_8)).orElseThrow();
    var paper = agreements.sign(space.id(), Clause.INSURANCE, "maire", document);
    var address = page + "/documents/" + paper.id();
    try (var client = accounts.client(port, "manager")) {
      var answer = client.get(address);
      assertThat(answer.body()).isEqualTo("%PDF-<script>");
      assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
          .startsWith("attachment");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
      assertThat(client.get(page + "/documents/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }
    try (var own = accounts.client(port, accounts.add("commune-agent", "59172"));
        var other = accounts.client(port, accounts.add("commune-agent", "59446"));
        var elected = accounts.client(port, "elected")) {
      assertThat(own.get(address).statusCode()).isEqualTo(200);
      assertThat(other.get(address).statusCode()).isEqualTo(403);
      assertThat(elected.get(address).statusCode()).isEqualTo(403);
      assertThat(elected.get(page).body()).doesNotContain("page.pdf").contains("maire");
      assertThat(own.post(page + "/insurance", Map.of("on", "2026-09-01")).statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void what_is_no_document_is_refused_and_nothing_of_it_is_kept() {
    try (var visitor = WebBrowser.visitor(port, 1280)) {
      var office = visitor.newPage();
      accounts.letIn(office, "manager");
      office.navigate(page);
      office.locator("#on-premises").fill("2026-09-01");
      office.locator("#by-premises").fill("maire");
      office
          .locator("#file-premises")
          .setInputFiles(new FilePayload("locaux.pdf", "text/html", "<b>".getBytes(UTF_8)));
      office.locator("#premises form button").first().click();
      assertThat(office.locator("[role=alert]").textContent()).contains("n’a pas été pris");
    }
    assertThat(agreements.of(space.id()).premisesOn()).isNull();
    assertThat(agreements.papers(space.id())).isEmpty();
  }

  @Test
  void the_table_shows_who_lacks_what_and_goes_out_as_csv() {
    agreements.change(space.id(), before -> before.with(Clause.PREMISES, DAY));
    var other = NetworkWorld.draft("Espace complet");
    places.add(other);
    Clause.ALL.forEach(clause -> agreements.change(other.id(), before -> before.with(clause, DAY)));
    try (var visitor = WebBrowser.visitor(port, WebBrowser.WIDTHS.getFirst())) {
      var office = visitor.newPage();
      accounts.letIn(office, "manager");
      office.navigate("/gestion/reseau/conventions");
      assertThat(office.locator(".lead").textContent()).contains("Une convention complète sur 2");
      assertThat(office.locator(".matrix").textContent()).doesNotContain("échue");
      look(office, "agreements");
      office.navigate("/gestion/reseau/conventions?manque=insurance");
      assertThat(office.locator("tbody tr").count()).isOne();
      office.navigate("/gestion/reseau/conventions?manque=none");
      assertThat(office.locator("tbody").textContent()).contains("Espace complet");
    }
    agreements.change(other.id(), before -> before.withInsuranceUntil(DAY.plusDays(1)));
    try (var client = accounts.client(port, "elected")) {
      assertThat(client.get("/gestion/reseau/conventions").body()).contains("échue");
      var csv = client.get("/gestion/reseau/conventions.csv?manque=any").body();
      assertThat(csv)
          .contains("Espace de l’école inventée;Denain;prévu;2026-09-01;;;;;;;5")
          .doesNotContain("Espace complet");
    }
  }

  private static void look(Page page, String name) {
    WebBrowser.assertAccessibleInBothWidths(page, name);
  }
}
