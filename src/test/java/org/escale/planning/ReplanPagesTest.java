package org.escale.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import java.time.LocalDate;
import java.util.UUID;
import org.escale.EscaleTest;
import org.escale.TestAccounts;
import org.escale.WebBrowser;
import org.escale.network.Unavailability;
import org.escale.network.VehicleAlreadyOut;
import org.escale.network.Vehicles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bus is out for a week: from the form to two plans to choose from. */
@EscaleTest
class ReplanPagesTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
  private static final LocalDate SATURDAY = LocalDate.of(2026, 12, 12);
  private static final double PATIENCE_MILLIS = 60_000;

  @LocalServerPort int port;
  @Autowired JdbcClient sql;
  @Autowired TestAccounts accounts;
  @Autowired Seasons seasons;
  @Autowired Plans plans;
  @Autowired Replannings replannings;
  @Autowired Vehicles vehicles;

  private UUID season;

  @BeforeEach
  void ground() {
    Ground.lay(sql);
    season = Searching.autumn(seasons);
  }

  @Test
  void a_manager_whose_bus_is_out_for_a_week_gets_two_plans_to_choose_from() {
    var inForce = plans.search(season, 20_000, 1, "Essai").id();
    plans.markPublished(inForce);
    try (var office = WebBrowser.visitor(port, WebBrowser.WIDTHS.getFirst())) {
      var page = office.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/saisons/" + season);
      page.locator("a", saying("Un véhicule est immobilisé ?")).click();
      page.locator("main button", saying("Chercher deux plans")).click();
      assertThat(page.locator("#firstDay-error").textContent()).isEqualTo("À remplir.");
      fill(page, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 1));
      assertThat(page.locator("#firstDay-error").textContent()).contains("Ce jour est passé");
      assertThat(page.locator("#lastDay-error").textContent()).contains("avant le premier");
      assertThat(page.locator("#reason").inputValue()).as("kept").isEqualTo("Boîte de vitesses");
      WebBrowser.assertAccessible(page);
      WebBrowser.picture(page, "planning-vehicle-out");
      assertThat(plans.all(season)).as("nothing half done").hasSize(1);

      fill(page, MONDAY, SATURDAY);
      page.waitForFunction(
          "() => document.querySelector('dl.figures') !== null",
          null,
          new WaitForFunctionOptions().setTimeout(PATIENCE_MILLIS));
    }
    var newest = plans.all(season);
    assertThat(newest).hasSize(3).allMatch(StoredPlan::done);
    var pair = replannings.with(newest.getFirst().id()).orElseThrow();
    assertThat(recovered(pair.mostRecovered()))
        .isGreaterThanOrEqualTo(recovered(pair.fewestChanges()));
    for (var answer : new UUID[] {pair.fewestChanges(), pair.mostRecovered()}) {
      var content = plans.content(answer).orElseThrow();
      assertThat(content.verdict().accepted()).isTrue();
      assertThat(content.plan().days())
          .noneMatch(day -> !day.date().isBefore(MONDAY) && !day.date().isAfter(SATURDAY));
    }
    try (var office = WebBrowser.visitor(port, WebBrowser.WIDTHS.getFirst())) {
      var page = office.newPage();
      accounts.letIn(page, "manager");
      page.navigate(
          "/gestion/saisons/" + season + "/reponses/" + pair.fewestChanges() + "?lang=fr");
      assertThat(page.locator("main").textContent())
          .contains("Créneaux changés")
          .contains("supprimée");
      WebBrowser.assertAccessibleInBothWidths(page, "planning-answers");
      page.locator("main a", saying("Ouvrir le plan n°")).first().click();
      page.locator("main a", saying("Deux plans pour faire face")).click();
      assertThat(page.url()).endsWith("/reponses/" + pair.fewestChanges());
      page.locator("a, button", saying("English")).first().click();
      assertThat(page.locator("main").textContent()).contains("Slots changed");
    }
  }

  @Test
  void a_period_that_is_known_already_starts_no_search() {
    plans.markPublished(plans.search(season, 2_000, 1, "Essai").id());
    var out = new Unavailability(Ground.BUS, MONDAY, SATURDAY, "Panne");
    vehicles.takeOut(out);
    assertThatThrownBy(() -> replannings.start(season, out, "Essai"))
        .isInstanceOf(VehicleAlreadyOut.class);
    assertThat(plans.all(season)).hasSize(1);
  }

  @Test
  void without_a_plan_in_force_the_vehicle_is_not_taken_out_either() {
    var out = new Unavailability(Ground.BUS, MONDAY, SATURDAY, "Panne");
    assertThatThrownBy(() -> replannings.start(season, out, "Essai"))
        .isInstanceOf(NothingInForce.class);
    assertThat(vehicles.unavailabilities(Ground.BUS, MONDAY, SATURDAY)).isEmpty();
  }

  @Test
  void a_first_answer_that_is_removed_takes_the_waiting_second_with_it() {
    plans.markPublished(plans.search(season, 2_000, 1, "Essai").id());
    var pair =
        replannings.start(season, new Unavailability(Ground.BUS, MONDAY, SATURDAY, "x"), "Essai");
    plans.remove(pair.fewestChanges());
    assertThat(plans.all(season)).hasSize(1);
  }

  private long recovered(UUID plan) {
    return org.escale.planning.season.replan.Replanning.withoutDisruption(
        plans.content(plan).orElseThrow().plan());
  }

  private static void fill(Page page, LocalDate first, LocalDate last) {
    page.locator("#firstDay").fill(first.toString());
    page.locator("#lastDay").fill(last.toString());
    page.locator("#reason").fill("Boîte de vitesses");
    page.locator("main button", saying("Chercher deux plans")).click();
  }

  private static LocatorOptions saying(String words) {
    return new LocatorOptions().setHasText(words);
  }
}
