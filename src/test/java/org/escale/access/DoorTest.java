package org.escale.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.escale.EscaleTest;
import org.escale.SignedInClient;
import org.escale.TestAccounts;
import org.escale.WebBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EscaleTest
class DoorTest {
  @LocalServerPort int port;
  @Autowired TestAccounts people;
  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transaction;

  @Test
  void what_is_not_expressly_permitted_is_refused() {
    try (var stranger = SignedInClient.stranger(port);
        var administrator = people.client(port, "administrator")) {
      for (var path : List.of("/actuator", "/actuator/env", "/gestionnaire", "/compte.bak", "/x")) {
        assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
        assertThat(stranger.get(path).body()).as(path).contains("Cette page n’existe pas");
        assertThat(administrator.get(path).statusCode()).as(path).isIn(403, 404);
      }
      for (var path : List.of("/gestion/comptes", "/bord", "/compte", "/gestion/journal")) {
        assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(302);
      }
    }
  }

  @Test
  void a_form_without_its_token_changes_nothing() throws Exception {
    var account = people.add("administrator");
    try (var http = HttpClient.newHttpClient()) {
      var answer =
          http.send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/connexion"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(
                      BodyPublishers.ofString(
                          "email=" + account.email() + "&password=" + TestAccounts.PASSWORD))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("?expire");
    }
    try (var client = people.client(port, account)) {
      var stolen = client.withoutToken();
      assertThat(stolen.post("/compte", Map.of("displayName", "X", "language", "fr")).statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void every_page_carries_a_strict_policy_and_the_tile_hosts_pictures_only_when_set() {
    try (var client = SignedInClient.stranger(port)) {
      var headers = client.get("/").headers();
      assertThat(headers.firstValue("Content-Security-Policy"))
          .get()
          .asString()
          .contains(
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;")
          .contains("frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
      assertThat(headers.firstValue("Permissions-Policy")).get().asString().contains("camera=()");
      assertThat(client.get("/x").headers().firstValue("Content-Security-Policy")).isPresent();
      write(
          """
          INSERT INTO territory.authority (name, tile_url) VALUES ('Essai', 'https://{s}.tuiles.test/{z}/{x}/{y}.png')
          """);
      assertThat(client.get("/").headers().firstValue("Content-Security-Policy"))
          .get()
          .asString()
          .contains("img-src 'self' data: https://*.tuiles.test;");
      write("UPDATE territory.authority SET tile_url = 'https://a.test; script-src *'");
      assertThat(client.get("/").headers().firstValue("Content-Security-Policy"))
          .get()
          .asString()
          .contains("img-src 'self' data:;")
          .doesNotContain("*");
    }
  }

  /** As the program writes: in a transaction, after which every page knows it. */
  private void write(String statement) {
    transaction.executeWithoutResult(t -> sql.sql(statement).update());
  }

  @Test
  void the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    try (var client = SignedInClient.stranger(port)) {
      var cookie =
          client
              .post(
                  "/connexion",
                  Map.of("email", people.add("manager").email(), "password", TestAccounts.PASSWORD))
              .headers()
              .allValues("Set-Cookie")
              .stream()
              .filter(c -> c.startsWith("escale="))
              .findFirst();
      assertThat(cookie).get().asString().contains("HttpOnly").contains("SameSite=Lax");
    }
  }

  @Test
  void the_legal_pages_are_readable_by_all_in_both_languages() {
    for (var width : WebBrowser.WIDTHS) {
      try (var visitor = WebBrowser.visitor(port, width, width == 1280)) {
        var page = visitor.newPage();
        for (var path : List.of("/accessibilite", "/confidentialite", "/code-source")) {
          for (var language : List.of("fr", "en")) {
            assertThat(page.navigate(path + "?lang=" + language).status()).isEqualTo(200);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(page.locator("main").innerText()).doesNotContain("??");
            if (width == 1280) WebBrowser.assertAccessible(page);
            WebBrowser.picture(page, "legal" + path.replace('/', '-') + "-" + language);
          }
        }
      }
    }
  }
}
