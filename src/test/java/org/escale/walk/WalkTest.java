package org.escale.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.escale.EscaleTest;
import org.escale.TestAccounts;
import org.escale.TestClock;
import org.escale.WebBrowser;
import org.escale.agenda.Session;
import org.escale.agenda.Sessions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/**
 * The main job from end to end, as its people do it in their browsers: the territory and the
 * requests go in, a season is planned and published, residents see when the bus comes, the
 * animateur counts, the review comes out. They walk in French on a phone and in English at a desk;
 * on every page of the way axe finds nothing at either width.
 */
@EscaleTest
class WalkTest {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 30);
  private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 27);

  @LocalServerPort int port;
  @Autowired TestAccounts accounts;
  @Autowired TestClock clock;
  @Autowired Sessions sessions;
  @Autowired MessageSource messages;

  private Locale language = Locale.FRENCH;

  @ParameterizedTest
  @CsvSource({"390, fr", "1280, en"})
  void a_territory_goes_in_a_season_is_planned_visits_are_counted_and_the_review_comes_out(
      int width, Locale language) {
    this.language = language;
    try (var office = WebBrowser.visitor(port, width);
        var street = WebBrowser.visitor(port, width);
        var bus = WebBrowser.visitor(port, width)) {
      var desk = office.newPage();
      accounts.signIn(desk, "manager");
      seen(desk, "/gestion");
      theTerritoryGoesIn(desk);
      theNetworkGoesIn(desk);
      requestsGoIn(desk);
      someoneAsks(street.newPage());
      theRequestsAreRetained(desk);
      aSeasonIsPlanned(desk);
      thePlanIsPublished(desk);
      var session = firstOpenSession();
      residentsSeeWhenTheBusComes(street.newPage(), session);
      clock.moveTo(session.startsAt().plus(Duration.ofMinutes(20)));
      visitsAreCounted(bus.newPage());
      theReviewComesOut(desk, session);
    }
  }

  private void theTerritoryGoesIn(Page desk) {
    seen(desk, "/gestion/territoire");
    seen(desk, "/gestion/territoire/import");
    sendFile(desk, WalkFiles.communes());
    looksGood(desk);
    assertThat(desk.locator(".figures").textContent()).contains("39");
    desk.locator("main form button").last().click();
    assertThat(desk.locator("main").textContent()).contains("Denain");
    looksGood(desk);
  }

  private void theNetworkGoesIn(Page desk) {
    seen(desk, "/gestion/reseau");
    seen(desk, "/gestion/reseau/vehicules/nouveau");
    desk.locator("#name").fill("Cyberbus");
    desk.locator("#code").fill("bus-1");
    desk.locator("#depotName").fill("Wallers");
    desk.locator("#depotLat").fill("50.3764");
    desk.locator("#depotLon").fill("3.3909");
    desk.locator("#workstations").fill("10");
    desk.locator("main form button").last().click();
    assertThat(desk.locator("main").textContent()).contains("Cyberbus");
    looksGood(desk);
    seen(desk, "/gestion/reseau/import");
    sendFile(desk, WalkFiles.stops());
    looksGood(desk);
    desk.locator("main form button").last().click();
    assertThat(desk.locator("main").textContent()).contains("59172-1");
    looksGood(desk);
  }

  private void requestsGoIn(Page desk) {
    seen(desk, "/gestion/demandes");
    seen(desk, "/gestion/demandes/import");
    sendFile(desk, WalkFiles.requests());
    looksGood(desk);
    desk.locator("main form button").last().click();
    seen(desk, "/gestion/demandes");
    assertThat(desk.locator("main tbody tr").count()).isEqualTo(WalkFiles.REQUESTS);
  }

  private void someoneAsks(Page page) {
    seen(page, "/demander-le-bus");
    page.locator("#commissioner").fill("Centre de loisirs");
    page.locator("#kind").selectOption("ASSOCIATION");
    page.locator("#communeCode").selectOption("59526");
    page.locator("#title").fill("Découverte d’internet");
    page.locator("#audience").selectOption("young");
    page.locator("#expected").fill("12");
    page.locator("#from-0").fill("2026-12-07");
    page.locator("#to-0").fill("2026-12-18");
    page.locator("main form button").last().click();
    looksGood(page);
    assertThat(page.locator("main").textContent()).contains("Découverte d’internet");
  }

  private void theRequestsAreRetained(Page desk) {
    seen(desk, "/gestion/demandes?statut=SUBMITTED");
    for (var tick : desk.locator("main tbody input[type=checkbox]").all()) tick.check();
    button(desk, "planning.requests.retain-ticked").click();
    looksGood(desk);
  }

  private void aSeasonIsPlanned(Page desk) {
    seen(desk, "/gestion/saisons");
    seen(desk, "/gestion/saisons/nouvelle");
    desk.locator("#name").fill("Hiver 2026-2027");
    desk.locator("#firstDay").fill(FIRST_DAY.toString());
    desk.locator("#lastDay").fill(LAST_DAY.toString());
    button(desk, "planning.season.create").click();
    looksGood(desk);
    desk.locator("#seconds").selectOption("60");
    button(desk, "planning.plans.go").click();
    looksGood(desk);
    desk.waitForCondition(() -> desk.locator(".figures").textContent().matches("(?s).*\\d{3}.*"));
    button(desk, "planning.plan.stop").click();
    desk.waitForSelector("#saison");
    looksGood(desk);
    WebBrowser.picture(desk, "walk-plan-" + language);
    assertThat(desk.locator("#communes tbody tr").count()).isEqualTo(39);
    assertThat(desk.locator("#communes .tag.bad").count()).as("communes unserved").isZero();
  }

  private void thePlanIsPublished(Page desk) {
    button(desk, "planning.plan.publish").click();
    looksGood(desk);
    button(desk, "agenda.publication.do").click();
    seen(desk, "/gestion/agenda");
    seen(desk, "/gestion");
  }

  private Session firstOpenSession() {
    return sessions.between(FIRST_DAY, LAST_DAY).stream()
        .filter(session -> session.kind().equals("open"))
        .findFirst()
        .orElseThrow();
  }

  private void residentsSeeWhenTheBusComes(Page page, Session session) {
    seen(page, "/");
    seen(page, "/?ou=" + session.communeCode());
    page.navigate("/");
    var name = WalkFiles.communeName(session.communeCode());
    page.locator("#ou").fill(name.toUpperCase(Locale.FRENCH).replace('-', ' '));
    page.locator("#ou").press("Enter");
    assertThat(page.locator("#here").textContent()).isEqualTo(name);
    looksGood(page);
    seen(page, "/bus");
    seen(page, "/bus/" + session.communeCode());
    var calendar = page.request().get("/agenda/" + session.communeCode() + ".ics").text();
    assertThat(calendar).contains("BEGIN:VEVENT", "UID:" + session.id());
  }

  private void visitsAreCounted(Page board) {
    accounts.signIn(board, "animateur");
    seen(board, "/bord");
    board.locator("form[action*='compte-rendu'] button").first().click();
    looksGood(board);
    board.locator("#tap-seniors").click();
    board.getByText(Pattern.compile(" 1\\.")).first().waitFor();
    board.locator("#tap-seniors").click();
    board.getByText(Pattern.compile(" 2\\.")).first().waitFor();
    board.locator("#group-audience").selectOption("pupils");
    board.locator("#group-headcount").fill("24");
    button(board, "attendance.count-group").click();
    board.getByText(Pattern.compile(" 26\\.")).first().waitFor();
    board.locator("#minutes").fill("150");
    board.locator("#activity").fill("Premiers pas");
    button(board, "attendance.close").click();
    board.locator("#summary").waitFor();
    looksGood(board);
  }

  private void theReviewComesOut(Page desk, Session session) {
    var period = "du=" + FIRST_DAY + "&au=" + session.day();
    seen(desk, "/gestion/bilan?" + period);
    WebBrowser.picture(desk, "walk-review-" + language);
    var visitors = desk.locator(".figures a").first();
    assertThat(visitors.textContent()).isEqualTo("26");
    visitors.click();
    assertThat(desk.locator("main").textContent())
        .contains(WalkFiles.communeName(session.communeCode()));
    looksGood(desk);
    assertThat(desk.request().get("/gestion/bilan.pdf?" + period).text()).startsWith("%PDF-");
    assertThat(desk.request().get("/gestion/bilan.xlsx?" + period).body()).startsWith('P', 'K');
    assertThat(desk.request().get("/gestion/bilan.csv?" + period).text()).contains("26");
  }

  private void seen(Page page, String path) {
    page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
    looksGood(page);
  }

  private void looksGood(Page page) {
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.getLanguage());
    WebBrowser.assertAccessibleInBothWidths(page);
  }

  private static void sendFile(Page page, WalkFiles.File file) {
    page.locator("#file").setInputFiles(new FilePayload(file.name(), "text/csv", file.bytes()));
    page.locator("main form button").first().click();
  }

  private Locator button(Page page, String key) {
    var name = messages.getMessage(key, new Object[0], language);
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }
}
