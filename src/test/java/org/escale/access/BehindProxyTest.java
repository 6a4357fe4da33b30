package org.escale.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.escale.EscaleTest;
import org.escale.TestAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Where a proxy stands in front, the program is no longer alone on its machine. */
@EscaleTest
@TestPropertySource(properties = "server.forward-headers-strategy=framework")
class BehindProxyTest {
  @LocalServerPort int port;
  @Autowired TestAccounts people;
  @Autowired Accounts accounts;
  @Autowired Credentials credentials;

  @Test
  void demonstration_accounts_do_not_sign_in_and_others_do() {
    var demonstration = people.add("administrator");
    assertThat(credentials.identify(demonstration.email(), TestAccounts.PASSWORD)).isEmpty();
    var person = new InvitePerson("elu@essai.test", "Essai", "fr", List.of("elected"), null);
    var link = accounts.invite(person);
    credentials.choosePassword(link.secret(), link.purpose(), "un vrai mot de passe");
    assertThat(credentials.identify("elu@essai.test", "un vrai mot de passe")).isPresent();
  }

  @Test
  void over_https_the_session_cookie_is_secure_and_the_browser_is_told_to_stay_there()
      throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var answer =
          http.send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/connexion"))
                  .header("X-Forwarded-Proto", "https")
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.headers().firstValue("Set-Cookie"))
          .get()
          .asString()
          .startsWith("escale=")
          .contains("Secure");
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }
  }
}
