package org.escale.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.escale.EscaleTest;
import org.escale.SignedInClient;
import org.escale.TestAccounts;
import org.escale.TestClock;
import org.escale.WebBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EscaleTest
class SignInTest {
  @LocalServerPort int port;
  @Autowired TestAccounts accounts;
  @Autowired TestClock clock;

  @Test
  void one_signs_in_by_the_form_sees_ones_account_and_signs_out() {
    for (var width : WebBrowser.WIDTHS) {
      try (var visitor = WebBrowser.visitor(port, width)) {
        var page = visitor.newPage();
        page.navigate("/compte");
        assertThat(page.url()).endsWith("/connexion");
        WebBrowser.assertAccessible(page);
        WebBrowser.picture(page, "sign-in");
        accounts.signIn(page, "manager");
        page.navigate("/compte");
        assertThat(page.locator("h1").innerText()).isEqualTo("Mon compte");
        WebBrowser.assertAccessible(page);
        WebBrowser.picture(page, "me");
        page.locator("form[action='/deconnexion'] button").click();
        page.navigate("/compte");
        assertThat(page.url()).endsWith("/connexion");
      }
    }
  }

  @Test
  void an_unknown_email_and_a_wrong_password_get_the_same_answer() {
    try (var client = SignedInClient.stranger(port)) {
      var known = accounts.add("manager").email();
      var wrong = client.post("/connexion", Map.of("email", known, "password", "faux"));
      var unknown =
          client.post("/connexion", Map.of("email", "personne@essai.test", "password", "faux"));
      assertThat(wrong.statusCode()).isEqualTo(401);
      assertThat(unknown.statusCode()).isEqualTo(401);
      assertThat(wrong.body()).contains("ne convient pas");
      assertThat(withoutToken(wrong.body()).replace(known, "personne@essai.test"))
          .isEqualTo(withoutToken(unknown.body()));
    }
  }

  private static String withoutToken(String page) {
    return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
  }
}
