package org.escale.network.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.escale.EscaleTest;
import org.escale.TestAccounts;
import org.escale.WebBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.i18n.LocaleContextHolder;

/** Equipment as the manager lends it on one receipt, and takes it back. */
@EscaleTest
class LoanPagesTest extends AtTwoSites {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  @LocalServerPort int port;
  @Autowired TestAccounts accounts;
  @Autowired Loans loans;
  @Autowired LoanReceipt receipt;

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
