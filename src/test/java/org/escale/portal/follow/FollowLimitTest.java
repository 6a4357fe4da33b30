package org.escale.portal.follow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.escale.EscaleTest;
import org.escale.SignedInClient;
import org.junit.jupiter.api.Test;

/** The form that anybody may send tells nobody who follows, and floods nobody. */
@EscaleTest
class FollowLimitTest extends AtAMailbox {
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
}
