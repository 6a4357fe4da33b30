package org.escale.access.firststart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.escale.EscaleTest;
import org.escale.WebBrowser;
import org.escale.access.Accounts;
import org.escale.access.pass.Passes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** In a program of its own: the first start is over for good once there is an account. */
@EscaleTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {
  private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");

  @LocalServerPort int port;
  @Autowired FirstStart firstStart;
  @Autowired Accounts accounts;
  @Autowired Passes passes;
  @Autowired MessageSource messages;
  @Autowired JdbcClient sql;

  /** In an external database, say, where a command has brought the territory before. */
  @Test
  void a_territory_without_accounts_waits_for_its_administrator_even_with_a_demonstration() {
    sql.sql("DELETE FROM access.account").update();
    sql.sql(
            "INSERT INTO territory.commune (code, name, population, lat, lon)"
                + " VALUES ('59172', 'Denain', 20000, 50.33, 3.39)")
        .update();
    assertThat(new FirstStart(accounts, passes, messages).pending()).isTrue();
  }

  @Test
  void until_there_is_an_administrator_every_page_leads_to_the_first_start(
      CapturedOutput terminal) {
    sql.sql("DELETE FROM access.account").update();
    firstStart.announce();
    var printed = CODE.matcher(terminal.getOut());
    assertThat(printed.results().count()).isPositive();
    printed.reset();
    var code = printed.results().reduce((first, last) -> last).orElseThrow().group();
    for (var width : WebBrowser.WIDTHS) {
      try (var visitor = WebBrowser.visitor(port, width)) {
        var page = visitor.newPage();
        for (var path : new String[] {"/", "/bus", "/connexion", "/gestion", "/mot-de-passe"}) {
          page.navigate(path);
          assertThat(page.url()).as(path).endsWith("/premier-demarrage");
        }
        WebBrowser.assertAccessible(page);
        WebBrowser.picture(page, "first-start");
      }
    }
    try (var visitor = WebBrowser.visitor(port, 1280)) {
      var page = visitor.newPage();
      page.navigate("/");
      page.locator("#code").fill("AAAA-BBBB-CCCC");
      page.locator("#email").fill("direction@essai.test");
      page.locator("#displayName").fill("Direction");
      page.locator("#new-password").fill("le marteau pilon bleu");
      page.locator("#again").fill("le marteau pilon bleu");
      page.locator("main button").click();
      assertThat(page.locator("main").innerText()).contains("Ce code n’est pas le bon");
      assertThat(page.locator("#email").inputValue()).isEqualTo("direction@essai.test");
      page.locator("#code").fill(code.toLowerCase());
      page.locator("#new-password").fill("le marteau pilon bleu");
      page.locator("#again").fill("le marteau pilon bleu");
      page.locator("main button").click();
      assertThat(page.url()).endsWith("/connexion");
      page.locator("#email").fill("direction@essai.test");
      page.locator("#password").fill("le marteau pilon bleu");
      page.locator("main button").click();
      page.navigate("/gestion/comptes");
      assertThat(page.locator("tbody").first().innerText()).contains("Direction");
      page.navigate("/premier-demarrage");
      assertThat(page.url()).doesNotContain("premier-demarrage");
    }
  }
}
