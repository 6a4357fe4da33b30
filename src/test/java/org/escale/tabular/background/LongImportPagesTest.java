package org.escale.tabular.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.escale.tabular.background.HeldImport.LINES;

import java.util.List;
import java.util.Map;
import org.escale.EscaleTest;
import org.escale.TestAccounts;
import org.escale.WebBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A long import as its owner sees it, and nobody else. */
@EscaleTest
class LongImportPagesTest extends WithAHeldImport {
  @LocalServerPort int port;
  @Autowired TestAccounts accounts;

  @Test
  void only_its_owner_sees_an_import() throws Exception {
    var id = send("essai", "nom\na\n");
    await(id, "shown");
    try (var other = accounts.client(port, "manager")) {
      assertThat(other.get("/gestion/imports/" + id).statusCode()).isEqualTo(404);
      assertThat(other.post("/gestion/imports/" + id + "/application", Map.of()).statusCode())
          .isEqualTo(404);
      assertThat(other.get("/gestion/imports/" + id + "/rapport.csv").statusCode()).isEqualTo(404);
    }
    var agent = accounts.add("commune-agent");
    var hers = send("essai", agent.email(), "nom\na\n");
    await(hers, "shown");
    try (var client = accounts.client(port, agent)) {
      assertThat(client.get("/gestion/imports/" + hers).statusCode()).isEqualTo(200);
      assertThat(client.post("/gestion/imports/" + hers + "/application", Map.of()).statusCode())
          .as("who may not change the network")
          .isEqualTo(403);
    }
  }

  /** By script or without: the page is looked at, closed, and found again. */
  @Test
  void the_page_shows_the_progress_and_then_the_preview() throws Exception {
    for (boolean script : List.of(true, false)) {
      for (int width : WebBrowser.WIDTHS) {
        LINES.drainPermits();
        var manager = accounts.add("manager");
        var id = send("essai", manager.email(), "nom\na\n;\nb\nc\n");
        try (var visitor = WebBrowser.visitor(port, width, script)) {
          var page = visitor.newPage();
          accounts.letIn(page, manager);
          LINES.release(2);
          until(() -> imports.find(id, manager.email()).orElseThrow().phase() != null);
          page.navigate("/gestion/imports/" + id);
          assertThat(page.locator("progress").count()).isOne();
          assertThat(page.locator("main").textContent()).contains("fermer cette page");
          if (script) WebBrowser.assertAccessible(page);
          WebBrowser.picture(page, "tabular-progress-" + script);
          LINES.release(1_000);
          page.locator("#apply").waitFor();
          if (script) WebBrowser.assertAccessible(page);
          page.locator("#apply").click();
          page.locator(".notice.good").waitFor();
          if (script) WebBrowser.assertAccessible(page);
          WebBrowser.picture(page, "tabular-done-" + script);
        }
      }
    }
  }
}
