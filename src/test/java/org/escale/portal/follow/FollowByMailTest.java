package org.escale.portal.follow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.escale.EscaleTest;
import org.escale.SignedInClient;
import org.escale.WebBrowser;
import org.escale.agenda.AgendaWorld;
import org.escale.portal.Web;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever follows Denain by mail has said so in a letter, and leaves by one. */
@EscaleTest
class FollowByMailTest extends AtAMailbox {
  @Autowired FollowRound round;

  @Test
  void one_letter_asks_and_only_the_button_on_its_page_says_yes() throws Exception {
    try (var client = SignedInClient.stranger(port)) {
      assertThat(client.post(FORM, Map.of("email", MAILBOX)).statusCode()).isEqualTo(302);
      var letter = onlyLetter();
      assertThat(letter.getSubject()).isEqualTo("Suivre Denain : confirmez votre adresse");
      assertThat(letter.getHeader("List-Unsubscribe")).isNull();
      var link = link(letter);
      // a program that looks for dangerous mail opens the link
      assertThat(Web.get(port, link).body()).contains("Oui, je veux recevoir");
      assertThat(confirmed()).isZero();
      assertThat(client.post(link, Map.of()).body()).contains("vous suivez Denain");
      assertThat(confirmed()).isEqualTo(1);
      assertThat(client.get(link).body()).contains("vous suivez Denain");
    }
  }

  @Test
  void the_whole_way_is_walked_in_a_browser_and_every_page_on_it_is_accessible() throws Exception {
    try (var visitor = WebBrowser.visitor(port, 390)) {
      var page = visitor.newPage();
      page.navigate("/communes/59172");
      page.locator("a[href$='/suivre']").click();
      page.locator("#email").fill("habitant");
      page.locator("main form button").click();
      assertThat(page.locator("#email-error").textContent()).contains("pas complète");
      WebBrowser.assertAccessibleInBothWidths(page);
      page.locator("#email").fill(MAILBOX);
      page.locator("main form button").click();
      assertThat(page.locator("[role=status]").textContent()).contains("dans les 7 jours");
      WebBrowser.assertAccessibleInBothWidths(page);
      page.navigate(link(onlyLetter()));
      WebBrowser.assertAccessibleInBothWidths(page);
      page.locator("main form button").click();
      assertThat(page.locator("h1").textContent()).isEqualTo("C’est fait : vous suivez Denain");
      MAIL.purgeEmailFromAllMailboxes();
      add(AgendaWorld.morning(AgendaWorld.DENAIN, "2026-12-01"));
      round.go();
      page.navigate(link(onlyLetter()));
      WebBrowser.assertAccessibleInBothWidths(page);
      page.locator("main form button").click();
      assertThat(page.locator("h1").textContent()).contains("vous ne recevrez plus rien");
      WebBrowser.assertAccessibleInBothWidths(page);
      for (var other : List.of("/communes/59172/liste", "/communes/59172/integrer")) {
        page.navigate(other);
        WebBrowser.assertAccessibleInBothWidths(page);
      }
    }
  }

  @Test
  void the_secrets_of_links_are_not_in_the_database() throws Exception {
    var link = link(asked());
    var secret = link.substring(link.lastIndexOf('/') + 1);
    assertThat(sql.sql("SELECT count(*) FROM portal.follow_link").query(Long.class).single())
        .isEqualTo(1);
    assertThat(
            sql.sql("SELECT count(*) FROM portal.follow_link WHERE follow_link::text LIKE :secret")
                .param("secret", "%" + secret + "%")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void who_does_not_say_yes_is_forgotten_after_a_week() throws Exception {
    var link = link(asked());
    clock.moveTo(clock.instant().plus(FollowRound.UNCONFIRMED_KEPT));
    round.go();
    assertThat(Web.get(port, link).statusCode()).isEqualTo(200);
    clock.moveTo(clock.instant().plusSeconds(1));
    round.go();
    assertThat(Web.get(port, link).statusCode()).isEqualTo(410);
    assertThat(sql.sql("SELECT count(*) FROM portal.follower").query(Long.class).single()).isZero();
  }

  @Test
  void a_mail_program_leaves_with_one_click_without_page_or_cookie_and_nothing_is_kept()
      throws Exception {
    var session = add(AgendaWorld.morning(AgendaWorld.DENAIN, "2026-12-01"));
    confirm(MAILBOX);
    sessions.cancel(session, "Neige");
    round.go();
    var letter = onlyLetter();
    assertThat(letter.getHeader("List-Unsubscribe-Post")[0])
        .isEqualTo("List-Unsubscribe=One-Click");
    var header = letter.getHeader("List-Unsubscribe")[0];
    var leave = link(letter);
    assertThat(header).isEqualTo("<https://bus.essai.test" + leave + ">");
    assertThat(Web.get(port, leave).body()).contains("Ne plus recevoir ces messages");
    assertThat(Web.get(port, leave).headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(confirmed()).isEqualTo(1);
    try (var mailProgram = SignedInClient.stranger(port).withoutToken()) {
      var answer = mailProgram.post(leave, Map.of("List-Unsubscribe", "One-Click"));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(mailProgram.post("/suivi/confirmer/rien", Map.of()).statusCode())
          .isNotEqualTo(200);
      assertThat(mailProgram.get(leave).statusCode()).isEqualTo(410);
    }
    for (var table : List.of("follower", "follow_link")) {
      assertThat(sql.sql("SELECT count(*) FROM portal." + table).query(Long.class).single())
          .as(table)
          .isZero();
    }
  }

  private MimeMessage asked() throws Exception {
    try (var client = SignedInClient.stranger(port)) {
      client.post(FORM, Map.of("email", MAILBOX));
    }
    return onlyLetter();
  }
}
