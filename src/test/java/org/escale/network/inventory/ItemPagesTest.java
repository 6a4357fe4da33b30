package org.escale.network.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import java.util.UUID;
import org.escale.EscaleTest;
import org.escale.TestAccounts;
import org.escale.WebBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Equipment as the manager enters it, and as others read it. */
@EscaleTest
class ItemPagesTest extends AtTwoSites {
  private static final int PHONE = WebBrowser.WIDTHS.getFirst();

  @LocalServerPort int port;
  @Autowired TestAccounts accounts;

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

  private static void look(Page page, String name) {
    WebBrowser.assertAccessibleInBothWidths(page, name);
  }
}
