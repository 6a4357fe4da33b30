package org.escale.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.escale.EscaleTest;
import org.escale.SignedInClient;
import org.escale.TestAccounts;
import org.escale.TestClock;
import org.escale.WebBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@EscaleTest
class SignInTest {
  @LocalServerPort int port;
  @Autowired TestAccounts accounts;
  @Autowired JdbcClient sql;
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
  void with_the_demonstration_the_door_says_nothing_of_a_refusal_before_one_happens() {
    sql.sql("INSERT INTO territory.authority (name, demonstration) VALUES ('Essai', true)")
        .update();
    try (var client = SignedInClient.stranger(port)) {
      assertThat(client.get("/connexion").body()).doesNotContain("role=\"alert\"");
      assertThat(client.get("/connexion?expire").body())
          .contains("role=\"status\"")
          .doesNotContain("role=\"alert\"");
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

  @Test
  void through_a_proxy_of_which_the_program_was_not_told_the_demonstration_does_not_open()
      throws Exception {
    var known = accounts.add("administrator").email();
    try (var http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      var address = URI.create("http://localhost:" + port + "/connexion");
      var form = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
      var token = form.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
      var sent =
          "email=%s&password=%s&_csrf=%s"
              .formatted(known, TestAccounts.PASSWORD.replace(' ', '+'), token);
      var attempt =
          HttpRequest.newBuilder(address)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(sent));
      var refused =
          http.send(
              attempt.copy().header("X-Forwarded-For", "192.0.2.7").build(),
              BodyHandlers.ofString());
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.body())
          .contains("ne s’ouvre que sur la machine")
          .doesNotContain("ne convient pas");
      assertThat(http.send(attempt.build(), BodyHandlers.discarding()).statusCode()).isEqualTo(302);
    }
  }

  private static String withoutToken(String page) {
    return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
  }
}
