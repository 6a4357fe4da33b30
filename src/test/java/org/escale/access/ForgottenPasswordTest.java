package org.escale.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.escale.EscaleTest;
import org.escale.SignedInClient;
import org.escale.TestAccounts;
import org.escale.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With a mail server and the site's address configured. */
@EscaleTest
class ForgottenPasswordTest {
  private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, null, "smtp"));
  private static final Pattern LINK = Pattern.compile("https://bus\\.essai\\.test(/\\S+)");

  @LocalServerPort int port;
  @Autowired TestAccounts people;
  @Autowired Accounts accounts;
  @Autowired Credentials credentials;
  @Autowired TestClock clock;

  @DynamicPropertySource
  static void mail(DynamicPropertyRegistry registry) {
    MAIL.start();
    registry.add("spring.mail.host", () -> "127.0.0.1");
    registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    registry.add("escale.public-url", () -> "https://bus.essai.test/");
  }

  @BeforeEach
  void emptyBoxes() throws Exception {
    MAIL.purgeEmailFromAllMailboxes();
  }

  @AfterAll
  static void stop() {
    MAIL.stop();
  }

  @Test
  void a_forgotten_password_is_chosen_anew_by_the_mailed_link_which_opens_once() throws Exception {
    var handover = invited("elu@essai.test");
    credentials.choosePassword(handover.secret(), handover.purpose(), "un ancien mot oublié");
    try (var client = SignedInClient.stranger(port)) {
      var answer = client.post("/mot-de-passe", Map.of("email", "elu@essai.test"));
      assertThat(answer.body()).contains("un courriel vient de partir");
      assertThat(MAIL.waitForIncomingEmail(5000, 1)).isTrue();
      var link = link(MAIL.getReceivedMessages()[0]);
      assertThat(client.get(link).body()).contains("elu@essai.test");
      var chosen = "un tout nouveau mot";
      var form = Map.of("password", chosen, "again", chosen);
      assertThat(client.post(link, form).statusCode()).isEqualTo(302);
      assertThat(client.post(link, form).statusCode()).isEqualTo(410);
      assertThat(credentials.identify("elu@essai.test", chosen)).isPresent();
      assertThat(credentials.identify("elu@essai.test", "un ancien mot oublié")).isEmpty();
    }
  }

  @Test
  void a_link_is_too_old_after_a_day() throws Exception {
    var handover = invited("elu@essai.test");
    credentials.choosePassword(handover.secret(), handover.purpose(), "un ancien mot oublié");
    var link = credentials.forgotten("elu@essai.test").orElseThrow();
    try (var client = SignedInClient.stranger(port)) {
      clock.moveTo(clock.instant().plusSeconds(24 * 3600 - 1));
      assertThat(client.get(link.path()).statusCode()).isEqualTo(200);
      clock.moveTo(clock.instant().plusSeconds(1));
      assertThat(client.get(link.path()).statusCode()).isEqualTo(410);
    }
  }

  @Test
  void an_email_without_account_gets_the_same_answer_and_no_mail() throws Exception {
    var handover = invited("elu@essai.test");
    credentials.choosePassword(handover.secret(), handover.purpose(), "un ancien mot oublié");
    try (var client = SignedInClient.stranger(port)) {
      var unknown = client.post("/mot-de-passe", Map.of("email", "nul@essai.test"));
      var known = client.post("/mot-de-passe", Map.of("email", "elu@essai.test"));
      assertThat(known.body()).isEqualTo(unknown.body());
      assertThat(MAIL.waitForIncomingEmail(5000, 1)).isTrue();
      assertThat(MAIL.getReceivedMessages()).hasSize(1);
      assertThat(MAIL.getReceivedMessages()[0].getAllRecipients()[0]).hasToString("elu@essai.test");
    }
  }

  @Test
  void nobody_is_flooded_with_mail() {
    try (var client = SignedInClient.stranger(port)) {
      for (var i = 0; i < 4; i++) client.post("/mot-de-passe", Map.of("email", "elu@essai.test"));
      assertThat(client.post("/mot-de-passe", Map.of("email", "elu@essai.test")).body())
          .contains("attendez 10 secondes");
    }
  }

  @Test
  void an_invitation_leaves_by_mail_in_the_language_of_the_person() throws Exception {
    try (var client = people.client(port, "administrator")) {
      client.post(
          "/gestion/comptes",
          Map.of(
              "email", "funder@essai.test",
              "displayName", "Regional fund",
              "language", "en",
              "roles", "funder"));
      assertThat(MAIL.waitForIncomingEmail(5000, 1)).isTrue();
      var letter = MAIL.getReceivedMessages()[0];
      assertThat(letter.getSubject()).isEqualTo("Your account for the digital bus");
      assertThat(letter.getFrom()[0]).hasToString("escale@bus.essai.test");
      assertThat(client.get(link(letter)).body()).contains("funder@essai.test");
    }
  }

  private Handover invited(String email) {
    return accounts.invite(new InvitePerson(email, "Essai", "fr", List.of("elected"), null));
  }

  private static String link(MimeMessage letter) throws Exception {
    var found = LINK.matcher(letter.getContent().toString());
    assertThat(found.find()).as(letter.getContent().toString()).isTrue();
    return found.group(1);
  }
}
