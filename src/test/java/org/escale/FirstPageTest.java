package org.escale;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@EscaleTest
class FirstPageTest {
  @LocalServerPort int port;

  @Test
  void the_first_page_answers_in_french_and_in_english() throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var french =
          client.send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).build(),
              BodyHandlers.ofString());
      assertThat(french.statusCode()).isEqualTo(200);
      assertThat(french.body()).contains("lang=\"fr\"").contains("Le bus");
      var english =
          client.send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/?lang=en")).build(),
              BodyHandlers.ofString());
      assertThat(english.body())
          .contains("lang=\"en\"")
          .contains("The internet and help, near you");
      var missing =
          client.send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/bus/nulle-part"))
                  .header("Accept", "text/html")
                  .build(),
              BodyHandlers.ofString());
      assertThat(missing.statusCode()).isEqualTo(404);
      assertThat(missing.body()).contains("n’existe pas");
    }
  }

  @Test
  void an_address_that_is_not_well_formed_is_answered_all_the_same() {
    for (var path : List.of("/?ou=a=b&fbclid=x==", "/?ou=&&lang")) {
      var page = SignedInClient.stranger(port).get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.body()).as(path).contains("lang=en");
    }
    var missing = SignedInClient.stranger(port).get("/bus/nulle-part?a=b=c");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).contains("n’existe pas");
  }

  @Test
  void the_first_page_is_accessible_in_both_widths() {
    for (var width : WebBrowser.WIDTHS) {
      try (var visitor = WebBrowser.visitor(port, width)) {
        var page = visitor.newPage();
        page.navigate("/");
        WebBrowser.assertAccessible(page);
        WebBrowser.picture(page, "home");
      }
    }
  }
}
