package org.escale.portal.follow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Map;
import org.escale.EscaleTest;
import org.escale.SignedInClient;
import org.escale.agenda.AgendaWorld;
import org.escale.network.NetworkWorld;
import org.escale.network.Place;
import org.escale.network.Places;
import org.escale.network.hours.PlaceHours;
import org.escale.portal.PublishedPlace;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What those who follow Denain are written: what changes, and what opens in the week. */
@EscaleTest
class FollowLettersTest extends AtAMailbox {
  @Autowired Places places;
  @Autowired PlaceHours hours;
  @Autowired FollowRound round;

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

  /** A place of ours in Denain that is published. */
  private Place place(String openingHours) {
    return PublishedPlace.add(places, hours, sql, "Espace des Tilleuls", openingHours);
  }

  private static String text(MimeMessage letter) throws Exception {
    return letter.getContent().toString().replace('\u00a0', ' ').replace("\r\n", "\n");
  }
}
