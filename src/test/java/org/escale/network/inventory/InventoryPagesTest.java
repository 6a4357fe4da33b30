package org.escale.network.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.escale.EscaleTest;
import org.escale.TestAccounts;
import org.escale.WebBrowser;
import org.escale.network.NetworkWorld;
import org.escale.network.Place;
import org.escale.network.Places;
import org.escale.territory.CommuneImport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.i18n.LocaleContextHolder;

/** Equipment as the manager enters it, lends it on one receipt, and takes it back. */
@EscaleTest
class InventoryPagesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
  private static final int PHONE = WebBrowser.WIDTHS.getFirst();

  @LocalServerPort int port;
  @Autowired TestAccounts accounts;
  @Autowired CommuneImport communes;
  @Autowired Places places;
  @Autowired Items items;
  @Autowired Loans loans;
  @Autowired LoanReceipt receipt;

  private Place here;
  private Place there;

  @BeforeEach
  void sites() {
    communes.apply(NetworkWorld.COMMUNES.getBytes(UTF_8));
    here = NetworkWorld.draft("Espace d’ici");
    there = NetworkWorld.draft("Espace de là-bas");
    places.add(here);
    places.add(there);
  }

  @Test
  void an_item_is_entered_and_pointed_out_where_it_stands_elsewhere_than_funded() {
    try (var visitor = WebBrowser.visitor(port, 1280)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/reseau/materiel");
      look(page, "items-none");
      page.navigate("/gestion/reseau/materiel/nouveau");
      page.locator("#price").fill("cher");
      page.locator("#save").click();
      assertThat(page.locator("#label-error").count()).isOne();
      assertThat(page.locator("#price-error").textContent()).contains("1 249,90");
      assertThat(page.locator(".notice.bad").textContent()).contains("Rien n’est enregistré");
      look(page, "item-faults");
      page.locator("#label").fill("Portable inventé");
      page.locator("#tag").fill("I-1");
      page.locator("#owner").fill("Agglomération inventée");
      page.locator("#price").fill("1 249,90");
      page.locator("#placeId").selectOption(here.id().toString());
      page.locator("#fundedPlaceId").selectOption(there.id().toString());
      page.locator("#save").click();
      assertThat(page.locator(".notice.good").textContent()).contains("enregistré");
      assertThat(page.locator(".notice.bus").textContent())
          .contains("financée pour Espace de là-bas, et se trouve à Espace d’ici");
      look(page, "item");
      page.navigate("/gestion/reseau/materiel");
      assertThat(page.locator(".notice.bus").textContent())
          .contains("Une pièce se trouve")
          .contains("Portable inventé (I-1)");
      look(page, "items");
    }
    assertThat(items.all().getFirst().priceCents()).isEqualTo(124_990);
    try (var visitor = WebBrowser.visitor(port, PHONE)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/reseau/materiel");
      look(page, "items");
      page.locator("main table a").first().click();
      look(page, "item");
    }
  }

  @Test
  void a_number_that_another_item_has_is_refused_at_its_field() {
    add("I-1");
    try (var client = accounts.client(port, "manager")) {
      var answer =
          client.post(
              "/gestion/reseau/materiel",
              Map.ofEntries(
                  Map.entry("label", "Autre"),
                  Map.entry("tag", "I-1"),
                  Map.entry("category", "laptop"),
                  Map.entry("owner", "Agglomération"),
                  Map.entry("state", "good"),
                  Map.entry("maker", ""),
                  Map.entry("model", ""),
                  Map.entry("serial", ""),
                  Map.entry("funder", ""),
                  Map.entry("holder", ""),
                  Map.entry("price", ""),
                  Map.entry("version", "0")));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .contains("id=\"tag-error\"")
          .contains("déjà ce numéro d’inventaire");
    }
    assertThat(items.count(ItemFilter.ALL)).isOne();
  }

  @Test
  void ticked_items_are_lent_on_one_receipt_and_come_back_in_their_state() {
    var first = add("I-1");
    var second = add("I-2");
    try (var visitor = WebBrowser.visitor(port, WebBrowser.WIDTHS.getFirst())) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      lendAllThatIsTicked(page);
      assertThat(page.locator("input[name=item]:checked").count()).isEqualTo(2);
      look(page, "loan-new");
      page.locator("#holder").fill("Commune d’Oisy");
      page.locator("#save").click();
      assertThat(page.locator("[role=alert]").textContent()).contains("quelle fonction signe");
      page.locator("#signedBy").fill("maire");
      page.locator("#placeId").selectOption(there.id().toString());
      page.locator("#save").click();
      page.locator("#give-back").waitFor();
      look(page, "loan");
      page.locator("input[value='" + first + "']").check();
      page.locator("[name='state-" + first + "']").selectOption("worn");
      page.locator("#give-back").click();
      assertThat(page.locator(".notice.good").textContent()).contains("en réserve");
      page.locator("input[value='" + second + "']").check();
      page.locator("#give-back").click();
      assertThat(page.locator("#give-back").count()).isZero();
      look(page, "loan-returned");
      page.navigate("/gestion/reseau/materiel/prets");
      look(page, "loans");

      lendAllThatIsTicked(page);
      page.locator("#holder").fill("Commune d’Oisy");
      page.locator("#signedBy").fill("maire");
      page.locator("#save").click();
      for (var box : page.locator("input[name=item]").all()) box.check();
      page.locator("#give-back").click();
      assertThat(page.locator("#give-back").count()).isZero();
    }
    assertThat(loans.all()).as("what came back is lent again").hasSize(2).noneMatch(Loan::running);
    assertThat(items.get(first).state()).isEqualTo("worn");
  }

  @Test
  void the_receipt_names_every_item_and_leaves_room_for_two_signatures() throws Exception {
    var loan =
        loans.lend(
            new NewLoan(
                "Commune d’Oisy", "maire", there.id(), DAY, null, List.of(add("I-1"), add("I-2"))));
    LocaleContextHolder.setLocale(Locale.FRENCH);
    try (var pdf = Loader.loadPDF(receipt.of(loan, loans.items(loan.id())))) {
      var text = new PDFTextStripper().getText(pdf);
      assertThat(text)
          .contains("Reçu de prêt de matériel n° " + loan.number())
          .contains("Commune d’Oisy")
          .contains("I-1")
          .contains("I-2")
          .contains("2 pièces en tout")
          .contains("Signe : maire")
          .contains("Espace de là-bas");
      assertThat(text.split("Date et signature", -1)).hasSize(3);
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
    }
    try (var client = accounts.client(port, "manager")) {
      var answer = client.get("/gestion/reseau/materiel/prets/" + loan.id() + "/recu.pdf");
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    }
  }

  @Test
  void a_table_of_equipment_is_previewed_and_enters() {
    try (var visitor = WebBrowser.visitor(port, PHONE)) {
      var page = visitor.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/reseau/materiel/import");
      look(page, "items-import");
      var csv = "numéro d'inventaire;type;désignation;propriétaire\nI-1;tablette;Tablette;Agglo\n";
      page.locator("#file")
          .setInputFiles(new FilePayload("materiel.csv", "text/csv", csv.getBytes(UTF_8)));
      page.locator("form[enctype] button").click();
      page.locator("#apply").click();
      page.locator(".notice.good").waitFor();
      look(page, "items-imported");
    }
    assertThat(items.all()).hasSize(1);
  }

  @Test
  void who_only_reads_the_territory_changes_and_lends_nothing() {
    var item = add("I-1");
    try (var client = accounts.client(port, "elected")) {
      assertThat(client.get("/gestion/reseau/materiel").body()).doesNotContain("id=\"lend\"");
      assertThat(client.get("/gestion/reseau/materiel/" + item).body())
          .doesNotContain("id=\"save\"");
      assertThat(client.get("/gestion/reseau/materiel.csv").body()).contains("I-1");
      assertThat(
              client.post("/gestion/reseau/materiel/prets", Map.of("item", "" + item)).statusCode())
          .isEqualTo(403);
      assertThat(client.get("/gestion/reseau/materiel/" + UUID.randomUUID()).statusCode())
          .isEqualTo(404);
    }
  }

  private UUID add(String tag) {
    var id = UUID.randomUUID();
    items.add(
        new Item(
            id,
            tag,
            "laptop",
            "Portable inventé",
            "Fabrique",
            "M1",
            "s-" + tag,
            "Agglomération inventée",
            null,
            null,
            null,
            null,
            DAY,
            124_990L,
            null,
            "good",
            0));
    return id;
  }

  private static void lendAllThatIsTicked(Page page) {
    page.navigate("/gestion/reseau/materiel");
    for (var box : page.locator("input[name=item]").all()) box.check();
    page.locator("#lend").click();
    page.waitForURL("**/prets/nouveau**");
  }

  private static void look(Page page, String name) {
    WebBrowser.assertAccessibleInBothWidths(page, name);
  }
}
