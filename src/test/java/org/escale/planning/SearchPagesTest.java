package org.escale.planning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.UUID;
import java.util.regex.Pattern;
import org.escale.EscaleTest;
import org.escale.TestAccounts;
import org.escale.WebBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan is searched for, watched, stopped and compared, as a manager does it. */
@EscaleTest
class SearchPagesTest {
  private static final double PATIENCE = 60_000;
  private static final String ACCEPTED = "Vérifié par le contrôleur indépendant";

  @LocalServerPort int port;
  @Autowired JdbcClient sql;
  @Autowired TestAccounts accounts;
  @Autowired Seasons seasons;
  @Autowired Plans plans;

  private UUID season;

  @BeforeEach
  void ground() {
    Ground.lay(sql);
    season = Searching.autumn(seasons);
  }

  @Test
  void a_manager_watches_a_search_closes_the_page_comes_back_and_stops_it_early() {
    for (var width : WebBrowser.WIDTHS) {
      try (var office = WebBrowser.visitor(port, width)) {
        var page = office.newPage();
        accounts.letIn(page, "manager");
        page.navigate("/gestion/saisons/" + season);
        page.locator("#seconds").selectOption("600");
        page.getByText("Lancer la recherche").click();
        page.waitForURL(Pattern.compile(".*/plans/.*"));
        var search = page.url();
        see(page.locator("main"), Pattern.compile("Essais\\s*[1-9]"));
        page.locator("#stop").focus();
        var seen = page.locator("main").textContent();
        page.waitForCondition(() -> !page.locator("main").textContent().equals(seen));
        assertThat(page.locator("#stop"))
            .isFocused(new LocatorAssertions.IsFocusedOptions().setTimeout(PATIENCE));
        WebBrowser.picture(page, "planning-search");
        WebBrowser.assertAccessible(page);
        page.close();

        var later = office.newPage();
        later.navigate("/gestion/saisons/" + season);
        see(later.locator("#plans"), Pattern.compile("En cours"));
        later.navigate(search);
        later.locator("#stop").click();
        see(later.locator("main"), Pattern.compile(ACCEPTED));
        assertThat(later.url()).isEqualTo(search);
        var plan = plans.all(season).getFirst();
        assertThat(plan.done()).isTrue();
        assertThat(plan.elapsedMillis()).isLessThan(500_000);
      }
    }
  }

  @Test
  void a_search_that_is_left_alone_ends_with_its_result_before_the_eyes_of_who_waits() {
    try (var office = WebBrowser.visitor(port, 1280)) {
      var page = office.newPage();
      accounts.letIn(page, "manager");
      var plan = plans.start(season, Plans.SHORTEST, 3L, "Essai");
      page.navigate("/gestion/saisons/" + season + "/plans/" + plan.id());
      see(page.locator("main"), Pattern.compile(ACCEPTED));
    }
  }

  @Test
  void without_javascript_a_search_is_followed_by_a_link_and_stopped_by_a_button() {
    try (var office = WebBrowser.visitor(port, 390, false)) {
      var page = office.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/saisons/" + season);
      page.locator("#seconds").selectOption("600");
      page.getByText("Lancer la recherche").click();
      lookAgainUntil(page, Pattern.compile("Essais\\s*[1-9]"));
      page.locator("#stop").click();
      lookAgainUntil(page, Pattern.compile(ACCEPTED));
    }
  }

  private static void lookAgainUntil(Page page, Pattern said) {
    for (int look = 0; look < 60; look++) {
      if (said.matcher(page.locator("main").textContent()).find()) return;
      page.waitForTimeout(1000);
      var again = page.locator("main noscript a");
      assertThat(again.count()).as("a way to look again").isPositive();
      again.click();
    }
    assertThat(page.locator("main").textContent()).containsPattern(said);
  }

  @Test
  void two_plans_are_compared_point_by_point_and_commune_by_commune() {
    var rough = RoughPlan.keep(sql, plans, season);
    var found = plans.search(season, 20_000, 1, "Essai");
    try (var office = WebBrowser.visitor(port, WebBrowser.WIDTHS.getFirst())) {
      var page = office.newPage();
      accounts.letIn(page, "manager");
      for (int width : WebBrowser.WIDTHS) {
        WebBrowser.resize(page, width);
        page.navigate("/gestion/saisons/" + season);
        page.locator("input[name=plan]").first().check();
        page.getByText("Comparer les plans cochés").click();
        assertThat(page.locator("[role=alert]").textContent()).contains("au moins deux plans");
        page.locator("input[name=plan]").first().check();
        page.locator("input[name=plan]").last().check();
        page.getByText("Comparer les plans cochés").click();
        var total = page.locator("tr", new Page.LocatorOptions().setHasText("Total"));
        assertThat(digits(total)).contains(found.objective() + "" + plans.get(rough).objective());
        assertThat(page.locator("main").textContent())
            .contains("Accès de tous les habitants")
            .contains("Les communes qui gagnent ou perdent");
        WebBrowser.picture(page, "planning-compare");
        WebBrowser.assertAccessible(page);
      }
    }
  }

  private static String digits(Locator row) {
    return row.textContent().replaceAll("[^0-9-]", "");
  }

  private static void see(Locator place, Pattern said) {
    assertThat(place)
        .containsText(said, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
  }
}
