package org.escale.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PasswordsTest {
  private final Passwords passwords = new Passwords();

  @Test
  void only_the_password_that_was_hashed_matches_its_hash() {
    var hash = passwords.hash("la péniche du samedi");
    assertThat(passwords.matches("la péniche du samedi", hash)).isTrue();
    assertThat(passwords.matches("la péniche du dimanche", hash)).isFalse();
    assertThat(passwords.matches("la péniche du samedi", null)).isFalse();
  }

  /** The shortest of several times: what else the machine does only makes them longer. */
  @Test
  void refusing_where_there_is_no_account_takes_as_long_as_where_there_is_one() {
    var hash = passwords.hash("la péniche du samedi");
    var known = shortest(hash);
    var unknown = shortest(null);
    assertThat(unknown).isBetween(known / 2, known * 2);
  }

  private long shortest(@Nullable String hash) {
    return LongStream.range(0, 8)
        .map(n -> {
          var begin = System.nanoTime();
          assertThat(passwords.matches("autre chose", hash)).isFalse();
          return System.nanoTime() - begin;
        })
        .min()
        .orElseThrow();
  }
}
