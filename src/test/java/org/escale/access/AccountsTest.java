package org.escale.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.escale.EscaleTest;
import org.escale.SignedInClient;
import org.escale.TestAccounts;
import org.escale.WebBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@EscaleTest
class AccountsTest {
  @LocalServerPort int port;
  @Autowired TestAccounts people;
  @Autowired Accounts accounts;
  @Autowired Credentials credentials;
  @Autowired JdbcClient sql;

  @Test
  void a_refused_field_says_its_own_rule_and_otherwise_the_words_that_all_forms_share() {
    try (var administrator = people.client(port, "administrator")) {
      assertThat(
              administrator
                  .post(
                      "/compte/mot-de-passe",
                      Map.of(
                          "current", TestAccounts.PASSWORD, "password", "court", "again", "court"))
                  .body())
          .contains("Le mot de passe compte de 12 à 200 caractères.")
          .doesNotContain("Trop long");
      var refused =
          administrator
              .post(
                  "/gestion/comptes",
                  Map.of("displayName", "x".repeat(201), "email", "nobody", "language", "fr"))
              .body();
      assertThat(refused)
          .contains("Trop long : 200 caractères au plus.")
          .contains("Cette adresse n’a pas la forme nom@exemple.fr.")
          .contains("Choisissez au moins un rôle");
    }
  }

  @Test
  void somebody_is_invited_gets_a_link_by_hand_chooses_a_password_and_signs_in() {
    commune("59172", "Denain");
    try (var administrator = WebBrowser.visitor(port, WebBrowser.WIDTHS.getFirst());
        var invited = WebBrowser.visitor(port, WebBrowser.WIDTHS.getFirst())) {
      var page = administrator.newPage();
      people.letIn(page, "administrator");
      page.navigate("/gestion/comptes");
      WebBrowser.assertAccessibleInBothWidths(page, "accounts");
      page.locator("a[href='/gestion/comptes/nouveau']").click();
      page.locator("#displayName").fill("Service jeunesse");
      page.locator("#email").fill("jeunesse@essai.test");
      page.locator("input[value='commune-agent']").check();
      WebBrowser.assertAccessibleInBothWidths(page);
      page.locator("main form button").click();
      assertThat(page.locator("main").innerText()).contains("choisissez-la");
      assertThat(page.locator("#displayName").inputValue()).isEqualTo("Service jeunesse");
      page.locator("#communeCode").selectOption("59172");
      page.locator("main form button").click();
      page.locator("#link").waitFor(); // or axe sees a page that has not all come yet
      WebBrowser.assertAccessibleInBothWidths(page, "account");
      var link = page.locator("#link").inputValue();
      page.reload();
      assertThat(page.locator("#link").count()).isZero();

      var guest = invited.newPage();
      guest.navigate(link);
      WebBrowser.assertAccessibleInBothWidths(guest, "choose-password");
      guest.locator("#new-password").fill("la péniche du samedi");
      guest.locator("#again").fill("la péniche du dimanche");
      guest.locator("main button").click();
      assertThat(guest.locator("main").innerText()).contains("ne sont pas identiques");
      guest.locator("#new-password").fill("la péniche du samedi");
      guest.locator("#again").fill("la péniche du samedi");
      guest.locator("main button").click();
      guest.locator("#email").fill("JEUNESSE@essai.test");
      guest.locator("#password").fill("la péniche du samedi");
      guest.locator("main button").click();
      guest.navigate("/compte");
      assertThat(guest.locator("main").innerText()).contains("Agent de commune");
      assertThat(guest.navigate("/gestion/comptes").status()).isEqualTo(403);
      assertThat(guest.navigate(link).status()).isEqualTo(410);
    }
    var bound = credentials.identify("jeunesse@essai.test", "la péniche du samedi");
    assertThat(bound).get().extracting(SignedIn::communeCode).isEqualTo("59172");
  }

  @Test
  void an_email_has_one_account_whatever_its_case() {
    accounts.invite(person("finances@essai.test", "finance"));
    assertThatThrownBy(() -> accounts.invite(person("Finances@Essai.test", "finance")))
        .isInstanceOf(EmailTaken.class);
  }

  @Test
  void changed_roles_sign_their_holder_out_and_count_from_the_next_sign_in() {
    var manager = people.add("manager");
    people.add("administrator");
    try (var client = people.client(port, manager)) {
      assertThat(client.get("/compte").statusCode()).isEqualTo(200);
      accounts.changeRoles(manager.id(), List.of("elected"), null);
      assertThat(client.get("/compte").statusCode()).isEqualTo(302);
    }
    var after = credentials.identify(manager.email(), TestAccounts.PASSWORD).orElseThrow();
    assertThat(after.may(Permission.REVIEW_READ)).isTrue();
    assertThat(after.may(Permission.SEASON_PUBLISH)).isFalse();
  }

  @Test
  void a_closed_account_is_signed_out_at_once_and_opens_again_with_its_password() {
    var manager = people.add("manager");
    people.add("administrator");
    var link = accounts.newLink(manager.id());
    try (var client = people.client(port, manager)) {
      accounts.disable(manager.id());
      assertThat(client.get("/compte").statusCode()).isEqualTo(302);
    }
    assertThat(credentials.identify(manager.email(), TestAccounts.PASSWORD)).isEmpty();
    assertThat(credentials.findByPass(link.secret(), link.purpose())).isEmpty();
    accounts.enable(manager.id());
    assertThat(credentials.identify(manager.email(), TestAccounts.PASSWORD)).isPresent();
  }

  @Test
  void the_last_administrator_can_neither_leave_nor_be_closed() {
    var last = people.add("administrator");
    try (var client = people.client(port, last)) {
      var answer = client.post("/gestion/comptes/" + last.id() + "/fermeture", Map.of());
      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(client.get("/gestion/comptes/" + last.id()).body())
          .contains("Plus personne ne pourrait");
    }
    assertThatThrownBy(() -> accounts.changeRoles(last.id(), List.of("elected"), null))
        .isInstanceOf(LastAdministrator.class);
    assertThat(accounts.get(last.id()).roles()).containsExactly("administrator");
    people.add("administrator");
    accounts.disable(last.id());
  }

  @Test
  void the_demonstration_does_not_replace_the_last_real_administrator() {
    people.add("administrator");
    var invited = accounts.invite(person("direction@essai.test", "administrator"));
    credentials.choosePassword(invited.secret(), invited.purpose(), "le seul pour de vrai");
    var real = invited.account().id();
    assertThatThrownBy(() -> accounts.disable(real)).isInstanceOf(LastAdministrator.class);
    assertThatThrownBy(() -> accounts.changeRoles(real, List.of("elected"), null))
        .isInstanceOf(LastAdministrator.class);
    assertThat(accounts.get(real).active()).isTrue();
  }

  @Test
  void a_newer_link_replaces_the_older_and_a_link_opens_once() {
    var invited = accounts.invite(person("elu@essai.test", "elected"));
    var newer = accounts.newLink(invited.account().id());
    assertThat(credentials.choosePassword(invited.secret(), invited.purpose(), "trop tard déjà"))
        .isEmpty();
    assertThat(credentials.choosePassword(newer.secret(), newer.purpose(), "à temps, de justesse"))
        .isPresent();
    assertThat(credentials.choosePassword(newer.secret(), newer.purpose(), "une seconde fois"))
        .isEmpty();
    assertThat(credentials.identify("elu@essai.test", "à temps, de justesse")).isPresent();
  }

  @Test
  void only_hashes_of_passwords_and_links_are_kept() {
    var invited = accounts.invite(person("elu@essai.test", "elected"));
    // Not the password of all tests, whose hash is a cheap one.
    var person =
        accounts.addDemonstration(
            "manager", "chef@essai.test", "Essai", "un mot de passe à soi", null);
    assertThat(sql.sql("SELECT secret_hash FROM access.pass").query(String.class).single())
        .doesNotContain(invited.secret())
        .hasSize(64);
    assertThat(
            sql.sql("SELECT password_hash FROM access.account WHERE id = :id")
                .param("id", person.id())
                .query(String.class)
                .single())
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void without_the_right_the_pages_of_accounts_are_refused() {
    for (var role : List.of("manager", "animateur", "elected", "funder", "finance")) {
      try (var client = people.client(port, role)) {
        assertThat(client.get("/gestion/comptes").statusCode()).as(role).isEqualTo(403);
        assertThat(client.get("/gestion/journal").statusCode()).as(role).isEqualTo(403);
      }
    }
    try (var client = SignedInClient.stranger(port)) {
      assertThat(client.get("/gestion/comptes").statusCode()).isEqualTo(302);
    }
  }

  private static InvitePerson person(String email, String role) {
    return new InvitePerson(email, "Essai", "fr", List.of(role), null);
  }

  private void commune(String code, String name) {
    sql.sql(
            "INSERT INTO territory.commune (code, name, population, lat, lon) VALUES (:code, :name,"
                + " 20000, 50.3, 3.4)")
        .param("code", code)
        .param("name", name)
        .update();
  }
}
