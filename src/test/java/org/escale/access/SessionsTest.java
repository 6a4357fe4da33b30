package org.escale.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.escale.EscaleTest;
import org.escale.SignedInClient;
import org.escale.TestAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@EscaleTest
class SessionsTest {
  @LocalServerPort int port;
  @Autowired TestAccounts people;
  @Autowired Accounts accounts;
  @Autowired Credentials credentials;
  @Autowired JdbcClient sql;

  @Test
  void a_changed_password_signs_out_everywhere_else() {
    var person = people.add("manager");
    try (var here = people.client(port, person);
        var elsewhere = people.client(port, person)) {
      var form =
          Map.of(
              "current", TestAccounts.PASSWORD,
              "password", "une autre phrase secrète",
              "again", "une autre phrase secrète");
      assertThat(here.post("/compte/mot-de-passe", form).statusCode()).isEqualTo(302);
      assertThat(here.get("/compte").body()).contains("Votre mot de passe est changé");
      assertThat(elsewhere.get("/compte").statusCode()).isEqualTo(302);
    }
  }

  @Test
  void the_current_password_must_be_right() {
    var person = people.add("manager");
    try (var here = people.client(port, person)) {
      var form =
          Map.of(
              "current", "faux",
              "password", "une autre phrase secrète",
              "again", "une autre phrase secrète");
      assertThat(here.post("/compte/mot-de-passe", form).body()).contains("pas votre mot de passe");
      assertThat(credentials.identify(person.email(), TestAccounts.PASSWORD)).isPresent();
    }
  }

  @Test
  void what_a_former_release_wrote_into_a_session_signs_out_without_an_error() {
    try (var client = people.client(port, "manager")) {
      var broken =
          sql.sql("UPDATE access.http_session_attributes SET attribute_bytes = :bytes")
              .param("bytes", "not a Java object".getBytes(StandardCharsets.UTF_8))
              .update();
      assertThat(broken).isPositive();
      var answer = client.get("/compte");
      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/connexion");
      assertThat(client.get("/connexion").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_session_ends_after_eight_hours_without_activity() {
    try (var client = people.client(port, "manager")) {
      assertThat(
              sql.sql("SELECT DISTINCT max_inactive_interval FROM access.http_session")
                  .query(Integer.class)
                  .list())
          .isEqualTo(List.of(8 * 3600));
      sql.sql(
              """
              UPDATE access.http_session
              SET last_access_time = last_access_time - 28800001, expiry_time = expiry_time - 28800001
              """)
          .update();
      assertThat(client.get("/compte").statusCode()).isEqualTo(302);
    }
  }

  @Test
  void a_session_ends_after_a_month_however_much_it_is_used() {
    try (var client = people.client(port, "manager")) {
      age(29);
      assertThat(client.get("/compte").statusCode()).isEqualTo(200);
      age(2);
      assertThat(client.get("/compte").statusCode()).isEqualTo(302);
      assertThat(client.get("/connexion").statusCode()).isEqualTo(200);
    }
  }

  private void age(int days) {
    sql.sql("UPDATE access.http_session SET creation_time = creation_time - :ms")
        .param("ms", days * 86_400_000L)
        .update();
  }

  /** As when the session is stored just after the change had ended those that it found. */
  @Test
  void a_sign_in_that_overlaps_a_change_of_rights_does_not_keep_the_old_ones() {
    var manager = people.add("manager");
    try (var client = people.client(port, manager)) {
      sql.sql("UPDATE access.account_role SET role_code = 'elected' WHERE account_id = :id")
          .param("id", manager.id())
          .update();
      assertThat(client.get("/compte").statusCode()).isEqualTo(302);
    }
    try (var client = people.client(port, manager)) {
      assertThat(client.get("/compte").statusCode()).isEqualTo(200);
      sql.sql("UPDATE access.account SET status = 'disabled' WHERE id = :id")
          .param("id", manager.id())
          .update();
      assertThat(client.get("/compte").statusCode()).isEqualTo(302);
    }
  }

  @Test
  void who_signed_in_and_what_they_say_of_themselves_is_in_the_audit_log() {
    var person = people.add("manager");
    try (var client = people.client(port, person)) {
      client.post("/compte", Map.of("displayName", "Pilotage", "language", "en"));
      client.post("/connexion", Map.of("email", person.email(), "password", "un secret tapé"));
    }
    assertThat(
            sql.sql("SELECT action FROM access.audit_entry WHERE actor = :email ORDER BY id")
                .param("email", person.email())
                .query(String.class)
                .list())
        .containsExactly("account.sign-in", "account.self");
    assertThat(
            sql.sql("SELECT string_agg(e::text, ' ') FROM access.audit_entry e")
                .query(String.class)
                .single())
        .contains("Pilotage")
        .doesNotContain("un secret tapé")
        .doesNotContain(TestAccounts.PASSWORD);
  }

  @Test
  void a_form_older_than_its_session_leads_to_the_sign_in_page() {
    try (var client = SignedInClient.stranger(port)) {
      sql.sql("DELETE FROM access.http_session").update();
      var answer = client.post("/connexion", Map.of("email", "a@b.test", "password", "x"));
      assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("?expire");
      assertThat(client.get("/connexion?expire").body()).contains("trop longtemps");
    }
  }

  @Test
  void ones_own_name_and_language_are_ones_own_to_change() {
    var person = people.add("manager");
    try (var client = people.client(port, person)) {
      client.post("/compte", Map.of("displayName", "Pilotage", "language", "en"));
      assertThat(client.get("/compte").body()).contains("My account").contains("Saved.");
    }
    assertThat(accounts.get(person.id()).displayName()).isEqualTo("Pilotage");
  }
}
