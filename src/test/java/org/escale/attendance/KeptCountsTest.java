package org.escale.attendance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.escale.EscaleTest;
import org.escale.TestAccounts;
import org.escale.WebBrowser;
import org.escale.access.Account;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is counted during an outage, or after the sign-in has ended, is not lost. */
@EscaleTest
class KeptCountsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @LocalServerPort int port;
  @Autowired TestSessions world;
  @Autowired TestAccounts accounts;
  @Autowired Visits visits;
  @Autowired SessionReports reports;

  private UUID session = UUID.randomUUID();
  private Account animateur;

  @BeforeAll
  static void patience() {
    setDefaultAssertionTimeout(30_000);
  }

  @AfterAll
  static void as_before() {
    setDefaultAssertionTimeout(5_000);
  }

  @BeforeEach
  void an_open_session() {
    world.makeTerritory();
    session = world.session(TestSessions.BUS, TODAY, "AM", "59172");
    reports.open(session);
    animateur = accounts.add("animateur");
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1280})
  void during_an_outage_one_message_says_how_many_wait_and_the_counters_show_them(int width) {
    try (var visitor = WebBrowser.visitor(port, width)) {
      var page = counting(visitor);
      page.locator("#tap-young").click();
      assertThat(page.locator("#counted")).containsText("En tout : 1.");
      visitor.setOffline(true);
      for (var tap = 0; tap < 3; tap++) page.locator("#tap-young").click();
      page.locator("#tap-seniors").click();
      assertThat(page.locator("#counting-waits")).containsText("Pas encore envoyé : 4");
      assertThat(page.locator("#counted")).isHidden();
      assertThat(page.locator("#tap-young strong")).hasText(Pattern.compile("1\\s*\\+ 3"));
      assertThat(page.locator("#tap-seniors strong")).hasText(Pattern.compile("0\\s*\\+ 1"));
      assertThat(page.locator(".total")).hasText(Pattern.compile("1 visiteur\\s+\\+ 4 en attente"));
      WebBrowser.assertAccessible(page);
      WebBrowser.picture(page, "comptage-en-attente");
      visitor.setOffline(false);
      assertThat(page.locator("#counted")).containsText("Seniors : 1. En tout : 5.");
      assertThat(page.locator("#counting-waits")).isHidden();
      assertThat(page.locator(".total [data-waiting]")).isHidden();
    }
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 4, "seniors", 1));
  }

  @Test
  void what_waits_outlives_the_page_and_is_sent_once_from_the_next() {
    try (var visitor = WebBrowser.visitor(port, 390)) {
      var page = counting(visitor);
      visitor.route("**/visites", route -> route.abort());
      page.locator("#tap-young").click();
      page.locator("#tap-young").click();
      assertThat(page.locator("#counting-waits")).containsText("Pas encore envoyé : 2");
      page.reload();
      assertThat(page.locator("#counting-waits")).containsText("Pas encore envoyé : 2");
      page.close();
      var next = visitor.newPage();
      visitor.unroute("**/visites");
      next.navigate("/bord");
      assertThat(next.locator(".cards")).containsText("En cours : 2");
      next.navigate("/bord/seances/" + session);
      assertThat(next.locator(".total")).containsText("2 visiteurs");
    }
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 2));
  }

  @Test
  void a_tap_after_the_sign_in_has_ended_is_kept_and_sent_after_the_next() {
    try (var visitor = WebBrowser.visitor(port, 390)) {
      var page = counting(visitor);
      visitor.clearCookies();
      page.locator("#tap-young").click();
      assertThat(page.locator("#counting-signed-out")).containsText("Pas encore envoyé : 1");
      WebBrowser.assertAccessible(page);
      WebBrowser.picture(page, "comptage-deconnecte");
      page.getByText("Se connecter").click();
      signIn(page);
      page.waitForURL("**/bord/seances/" + session + "*");
      assertThat(page.locator(".total")).containsText("1 visiteur");
      assertThat(page.locator("#counted")).containsText("Jeunes : 1. En tout : 1.");
    }
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 1));
  }

  @Test
  void a_page_left_open_counts_again_after_a_sign_in_elsewhere() {
    try (var visitor = WebBrowser.visitor(port, 390)) {
      var page = counting(visitor);
      visitor.clearCookies();
      page.locator("#tap-young").click();
      assertThat(page.locator("#counting-signed-out")).isVisible();
      var elsewhere = visitor.newPage();
      accounts.signIn(elsewhere, animateur);
      elsewhere.close();
      page.locator("#tap-young").click();
      assertThat(page.locator("#counted")).containsText("Jeunes : 1. En tout : 2.");
      assertThat(page.locator("#counting-signed-out")).isHidden();
    }
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 2));
  }

  @Test
  void without_javascript_it_is_said_that_nothing_was_kept_and_the_way_leads_back() {
    try (var visitor = WebBrowser.visitor(port, 390, false)) {
      var page = counting(visitor);
      visitor.clearCookies();
      page.locator("#tap-young").click();
      assertThat(page.locator("main .notice")).containsText("n’a pas été enregistré");
      signIn(page);
      assertThat(page.url()).endsWith("/bord/seances/" + session);
      page.locator("#tap-young").click();
      assertThat(page.locator("#counted")).containsText("En tout : 1.");
    }
    assertThat(visits.tally(session)).isEqualTo(Map.of("young", 1));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_group_without_its_public_or_its_number_is_told_beside_the_field(boolean javaScript) {
    try (var visitor = WebBrowser.visitor(port, 390, javaScript)) {
      var page = counting(visitor);
      var send = page.locator("form:has(#group-headcount) button");
      send.click();
      assertThat(page.locator("#group-audience-error")).hasText("Choisissez un public.");
      assertThat(page.locator("#group-headcount-error"))
          .hasText("Indiquez un nombre de personnes.");
      page.locator("#group-audience").selectOption("pupils");
      page.locator("#group-headcount").fill("-3");
      send.click();
      assertThat(page.locator("#group-headcount-error")).hasText("Au moins 1.");
      assertThat(page.locator("#group-audience-error")).hasCount(0);
      assertThat(page.locator("#group-audience")).hasValue("pupils");
      assertThat(page.locator("#group-headcount")).hasValue("-3");
      if (javaScript) {
        assertThat(page.locator("#group-headcount")).isFocused();
        WebBrowser.assertAccessible(page);
        WebBrowser.picture(page, "comptage-groupe");
      }
      page.locator("#group-headcount").fill("24");
      send.click();
      assertThat(page.locator("#counted")).containsText("Scolaires : 24. En tout : 24.");
      assertThat(page.locator("#group-headcount")).hasValue("");
    }
    assertThat(visits.tally(session)).isEqualTo(Map.of("pupils", 24));
  }

  private Page counting(BrowserContext visitor) {
    var page = visitor.newPage();
    accounts.letIn(page, animateur);
    page.navigate("/bord/seances/" + session);
    return page;
  }

  private void signIn(Page page) {
    page.locator("#email").fill(animateur.email());
    page.locator("#password").fill(TestAccounts.PASSWORD);
    page.locator("main button").click();
    page.waitForURL(url -> !url.contains("/connexion"));
  }
}
