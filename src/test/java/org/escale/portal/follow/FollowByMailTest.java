package org.escale.portal.follow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.escale.EscaleTest;
import org.escale.SignedInClient;
import org.escale.TestClock;
import org.escale.WebBrowser;
import org.escale.WithMail;
import org.escale.agenda.AgendaWorld;
import org.escale.agenda.NewSession;
import org.escale.agenda.Sessions;
import org.escale.network.NetworkWorld;
import org.escale.network.Place;
import org.escale.network.Places;
import org.escale.network.hours.PlaceHours;
import org.escale.portal.PublishedPlace;
import org.escale.portal.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Following Denain by mail, with a mail server and the site's address configured. */
@EscaleTest
class FollowByMailTest extends WithMail {
  private static final Pattern LINK = Pattern.compile("https://bus\\.essai\\.test(/suivi/\\S+)");
  private static final String FORM = "/communes/59172/suivre";
  private static final String MAILBOX = "habitant@essai.test";

  @LocalServerPort int port;
  @Autowired Sessions sessions;
  @Autowired Places places;
  @Autowired PlaceHours hours;
  @Autowired FollowRound round;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;

  @BeforeEach
  void world() throws Exception {
    AgendaWorld.build(sql);
  }

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
  void who_asks_learns_nothing_of_who_follows_already() throws Exception {
    confirm(MAILBOX);
    try (var client = SignedInClient.stranger(port)) {
      var known = client.post(FORM, Map.of("email", MAILBOX.toUpperCase(Locale.ROOT)));
      var unknown = client.post(FORM, Map.of("email", "autre@essai.test"));
      assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
      assertThat(known.headers().firstValue("Location"))
          .isEqualTo(unknown.headers().firstValue("Location"));
      assertThat(MAIL.waitForIncomingEmail(5000, 2)).isTrue();
      assertThat(subjects())
          .containsExactlyInAnyOrder(
              "Vous suivez déjà Denain", "Suivre Denain : confirmez votre adresse");
    }
  }

  @Test
  void nobody_is_flooded_with_letters_that_somebody_else_asks_for() throws Exception {
    try (var client = SignedInClient.stranger(port)) {
      var answers =
          IntStream.range(0, FollowLimit.LETTERS_A_DAY + 2)
              .mapToObj(i -> client.post(FORM, Map.of("email", MAILBOX)).statusCode())
              .toList();
      assertThat(answers).containsOnly(302);
      assertThat(MAIL.waitForIncomingEmail(5000, FollowLimit.LETTERS_A_DAY)).isTrue();
      assertThat(MAIL.waitForIncomingEmail(700, FollowLimit.LETTERS_A_DAY + 1)).isFalse();
    }
  }

  @Test
  void a_network_that_asks_for_many_waits() {
    try (var client = SignedInClient.stranger(port)) {
      for (var i = 0; i < FollowLimit.ASKED_AN_HOUR; i++) {
        assertThat(client.post(FORM, Map.of("email", i + "@essai.test")).statusCode())
            .isEqualTo(302);
      }
      assertThat(client.post(FORM, Map.of("email", "de-trop@essai.test")).statusCode())
          .isEqualTo(429);
      clock.moveTo(clock.instant().plus(Duration.ofHours(1)));
      assertThat(client.post(FORM, Map.of("email", "de-trop@essai.test")).statusCode())
          .isEqualTo(302);
    }
    // none is still being written when the next test begins
    assertThat(MAIL.waitForIncomingEmail(20_000, FollowLimit.ASKED_AN_HOUR + 1)).isTrue();
  }

  @Test
  void what_is_no_address_is_told_at_its_field_and_gets_no_letter() {
    try (var client = SignedInClient.stranger(port)) {
      for (var typed :
          List.of("", "denain", "a@b", "a@essai.test\nBcc: b@essai.test", "A <a@essai.test>")) {
        var answer = client.post(FORM, Map.of("email", typed));
        assertThat(answer.body()).as(typed).contains("Cette adresse n’est pas complète");
      }
    }
    assertThat(sql.sql("SELECT count(*) FROM portal.follower").query(Long.class).single()).isZero();
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
  void all_that_changes_is_told_in_one_letter_and_once() throws Exception {
    var off = add(AgendaWorld.morning(AgendaWorld.DENAIN, "2026-11-24"));
    var moved = add(AgendaWorld.morning(AgendaWorld.DENAIN, "2026-12-01"));
    var back = add(AgendaWorld.morning(AgendaWorld.DENAIN, "2026-12-03"));
    add(AgendaWorld.morning(AgendaWorld.DENAIN, "2026-12-05"));
    sessions.cancel(back, "Panne");
    confirm(MAILBOX);
    round.go();
    assertThat(MAIL.getReceivedMessages()).isEmpty();

    sessions.cancel(off, "Neige");
    sessions.restore(back);
    sql.sql(
            "UPDATE agenda.session SET period = tstzrange(lower(period) + interval '1 hour',"
                + " upper(period) + interval '1 hour') WHERE id = :id")
        .param("id", moved)
        .update();
    add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2027-02-09"));
    add(AgendaWorld.afternoon(AgendaWorld.OISY, "2026-12-02"));
    round.go();
    round.go();
    var letter = onlyLetter();
    assertThat(letter.getSubject()).isEqualTo("Annulé aujourd’hui à Denain : Cyberbus");
    assertThat(text(letter))
        .containsSubsequence(
            "Annulé :",
            "- aujourd’hui, mardi 24 novembre, 9 h 30 - 12 h : Cyberbus, Place de la mairie, Place"
                + " Baudin",
            "Motif : Neige.",
            "Déplacé :",
            "- mardi 1er décembre, 10 h 30 - 13 h : Cyberbus",
            "Au lieu de : 9 h 30 - 12 h.",
            "Finalement maintenu :",
            "- jeudi 3 décembre",
            "Nouvelles dates du bus :",
            "- mardi 9 février, 14 h - 16 h 30",
            "https://bus.essai.test/communes/59172")
        .doesNotContain("5 décembre", "Rue du Quesnoy");
  }

  @Test
  void a_letter_that_the_server_did_not_take_leaves_later() throws Exception {
    var session = add(AgendaWorld.morning(AgendaWorld.DENAIN, "2026-12-01"));
    confirm(MAILBOX);
    sessions.cancel(session, "Neige");
    MAIL.stop();
    round.go();
    MAIL.start();
    round.go();
    round.go();
    assertThat(text(onlyLetter())).contains("Motif : Neige.");
  }

  @Test
  void a_far_cancellation_is_told_when_it_comes_near() throws Exception {
    var session = add(AgendaWorld.morning(AgendaWorld.DENAIN, "2026-12-22"));
    confirm(MAILBOX);
    sessions.cancel(session, "Congés");
    round.go();
    assertThat(MAIL.getReceivedMessages()).isEmpty();
    clock.moveTo(Instant.parse("2026-12-01T09:00:00Z"));
    sql.sql("UPDATE portal.follower SET week_told = '2026-11-30'").update();
    round.go();
    assertThat(text(onlyLetter())).contains("- mardi 22 décembre", "Motif : Congés.");
  }

  @Test
  void monday_morning_says_what_opens_in_the_week_and_nothing_where_nothing_opens()
      throws Exception {
    place("We 14:00-17:00");
    places.add(NetworkWorld.library());
    add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-03"));
    var off = add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-04"));
    sessions.cancel(off, "Neige");
    confirm(MAILBOX);
    clock.moveTo(Instant.parse("2026-11-30T05:59:00Z"));
    round.go();
    assertThat(MAIL.getReceivedMessages()).isEmpty();
    clock.moveTo(Instant.parse("2026-11-30T06:00:00Z"));
    round.go();
    round.go();
    var letter = onlyLetter();
    assertThat(letter.getSubject()).isEqualTo("Denain : ce qui ouvre cette semaine");
    assertThat(text(letter))
        .contains("- Espace des Tilleuls, 1 rue inventée : mercredi 2 décembre, 14 h - 17 h.")
        .contains(
            "- Cyberbus, Place de la mairie, Place Baudin, devant la mairie : jeudi 3 décembre")
        .doesNotContain(": vendredi 4 décembre", "9 décembre");
  }

  @Test
  void a_place_that_closes_for_weeks_is_one_line() throws Exception {
    var place = place("Mo-Fr 14:00-17:00");
    confirm(MAILBOX);
    hours.set(place, "Mo-Fr 14:00-17:00; 2026 Dec 01-2026 Dec 14 off \"Travaux\"");
    round.go();
    assertThat(text(onlyLetter()))
        .contains(
            "- Espace des Tilleuls : 10 ouvertures, du mardi 1er décembre au lundi 14 décembre."
                + " Motif : Travaux.");
  }

  @Test
  void hours_that_move_are_told_as_moved() throws Exception {
    var place = place("We 14:00-17:00");
    confirm(MAILBOX);
    hours.set(place, "We 14:00-17:00; 2026 Dec 02 15:00-18:00");
    round.go();
    assertThat(text(onlyLetter()))
        .contains("- mercredi 2 décembre, 15 h - 18 h : Espace des Tilleuls, 1 rue inventée.")
        .contains("Au lieu de : 14 h - 17 h.")
        .doesNotContain("Annulé");
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

  @Test
  void letters_are_written_in_the_language_in_which_they_were_asked_for() throws Exception {
    try (var client = SignedInClient.stranger(port)) {
      client.post(FORM + "?lang=en", Map.of("email", MAILBOX));
      assertThat(onlyLetter().getSubject()).isEqualTo("Follow Denain: confirm your address");
      client.post(link(onlyLetter()), Map.of());
    }
    MAIL.purgeEmailFromAllMailboxes();
    add(AgendaWorld.morning(AgendaWorld.DENAIN, "2026-12-01"));
    round.go();
    assertThat(text(onlyLetter())).contains("New dates of the bus:", "Tuesday 1 December, 09:30");
  }

  private UUID add(NewSession session) {
    return sessions.add(session).id();
  }

  /** A place of ours in Denain that is published. */
  private Place place(String openingHours) {
    return PublishedPlace.add(places, hours, sql, "Espace des Tilleuls", openingHours);
  }

  private MimeMessage asked() throws Exception {
    try (var client = SignedInClient.stranger(port)) {
      client.post(FORM, Map.of("email", MAILBOX));
    }
    return onlyLetter();
  }

  private void confirm(String email) throws Exception {
    try (var client = SignedInClient.stranger(port)) {
      client.post(FORM, Map.of("email", email));
      client.post(link(onlyLetter()), Map.of());
    }
    assertThat(confirmed()).isEqualTo(1);
    MAIL.purgeEmailFromAllMailboxes();
  }

  private long confirmed() {
    return sql.sql("SELECT count(*) FROM portal.follower WHERE confirmed_at IS NOT NULL")
        .query(Long.class)
        .single();
  }

  private static MimeMessage onlyLetter() throws Exception {
    assertThat(MAIL.waitForIncomingEmail(5000, 1)).isTrue();
    assertThat(MAIL.getReceivedMessages()).hasSize(1);
    return MAIL.getReceivedMessages()[0];
  }

  private static List<String> subjects() {
    return Arrays.stream(MAIL.getReceivedMessages())
        .map(letter -> {
          try {
            return letter.getSubject();
          } catch (MessagingException e) {
            throw new IllegalStateException(e);
          }
        })
        .toList();
  }

  private static String text(MimeMessage letter) throws Exception {
    return letter.getContent().toString().replace('\u00a0', ' ').replace("\r\n", "\n");
  }

  private static String link(MimeMessage letter) throws Exception {
    var found = LINK.matcher(letter.getContent().toString());
    assertThat(found.find()).as(letter.getContent().toString()).isTrue();
    return found.group(1);
  }
}
