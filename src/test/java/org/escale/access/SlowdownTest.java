package org.escale.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.escale.EscaleTest;
import org.escale.SignedInClient;
import org.escale.TestAccounts;
import org.escale.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@EscaleTest
class SlowdownTest {
  @LocalServerPort int port;
  @Autowired TestAccounts people;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;

  @Test
  void after_four_failures_each_further_one_doubles_the_wait_even_for_the_right_password() {
    var email = people.add("manager").email();
    try (var client = SignedInClient.stranger(port)) {
      for (var i = 0; i < 4; i++) assertThat(attempt(client, email, "faux")).isEqualTo(401);
      var slowed = client.post("/connexion", form(email, TestAccounts.PASSWORD));
      assertThat(slowed.statusCode()).isEqualTo(429);
      assertThat(slowed.body()).contains("attendez 10 secondes").contains(email);
      assertThat(slowed.headers().firstValue("Retry-After")).hasValue("10");
      later(Duration.ofSeconds(10));
      assertThat(attempt(client, email, "faux")).isEqualTo(401);
      later(Duration.ofSeconds(19));
      assertThat(attempt(client, email, TestAccounts.PASSWORD)).isEqualTo(429);
      later(Duration.ofSeconds(1));
      assertThat(attempt(client, email, TestAccounts.PASSWORD)).isEqualTo(302);
    }
    assertThat(failures()).as("a success forgets; the address keeps its failures").isEqualTo(5);
  }

  @Test
  void an_email_without_account_is_slowed_down_just_the_same() {
    try (var client = SignedInClient.stranger(port)) {
      for (var i = 0; i < 4; i++) {
        assertThat(attempt(client, "personne@essai.test", "faux")).isEqualTo(401);
      }
      assertThat(attempt(client, "personne@essai.test", "faux")).isEqualTo(429);
    }
  }

  @Test
  void one_address_that_tries_many_emails_is_slowed_down() {
    var email = people.add("manager").email();
    try (var client = SignedInClient.stranger(port)) {
      for (var i = 0; i < 20; i++) {
        assertThat(attempt(client, "essai" + i + "@essai.test", "faux")).isEqualTo(401);
      }
      assertThat(attempt(client, email, TestAccounts.PASSWORD)).isEqualTo(429);
      later(Duration.ofHours(2).plusSeconds(1));
      assertThat(attempt(client, email, TestAccounts.PASSWORD)).isEqualTo(302);
      assertThat(failures()).as("nothing is kept longer than two hours").isZero();
    }
  }

  @Test
  void of_many_attempts_at_once_only_the_free_ones_are_looked_at() throws Exception {
    var email = people.add("manager").email();
    try (var threads = Executors.newFixedThreadPool(12);
        var client = SignedInClient.stranger(port)) {
      var attempts =
          Stream.<Callable<Integer>>generate(() -> () -> attempt(client, email, "faux"))
              .limit(12)
              .toList();
      var answers = threads.invokeAll(attempts).stream().map(future -> future.resultNow()).toList();
      assertThat(answers).filteredOn(status -> status == 401).hasSize(4);
      assertThat(answers).filteredOn(status -> status == 429).hasSize(8);
    }
  }

  private static int attempt(SignedInClient client, String email, String password) {
    return client.post("/connexion", form(email, password)).statusCode();
  }

  private static Map<String, String> form(String email, String password) {
    return Map.of("email", email, "password", password);
  }

  private void later(Duration duration) {
    clock.moveTo(clock.instant().plus(duration));
  }

  private int failures() {
    return sql.sql("SELECT count(*) FROM access.sign_in_failure").query(Integer.class).single();
  }
}
