package org.escale.planning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.LocatorOptions;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.escale.EscaleTest;
import org.escale.TestAccounts;
import org.escale.WebBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a refused request to what stands in its way, slot by slot. */
@EscaleTest
class WhyPagesTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 8);
  private static final Wish AFTERNOON = new Wish(TUESDAY, Slot.PM);
  private static final Wish EVENING = new Wish(TUESDAY, Slot.EV);
  private static final Wish NO_EVENING = new Wish(TUESDAY.plusDays(1), Slot.EV);

  @LocalServerPort int port;
  @Autowired JdbcClient sql;
  @Autowired TestAccounts accounts;
  @Autowired Seasons seasons;
  @Autowired Plans plans;
  @Autowired Requests requests;
  @Autowired Explanations explanations;

  private UUID season;

  @BeforeEach
  void ground() {
    Ground.lay(sql);
    season = Searching.autumn(seasons);
  }

  @Test
  void a_manager_asks_why_and_reads_the_price_of_one_slot_and_the_rules_against_others() {
    var refused = retained(List.of(AFTERNOON, EVENING, NO_EVENING));
    var plan = RoughPlan.keep(sql, plans, season);
    try (var office = WebBrowser.visitor(port, WebBrowser.WIDTHS.getFirst())) {
      var page = office.newPage();
      accounts.letIn(page, "manager");
      page.navigate("/gestion/saisons/" + season + "/plans/" + plan + "?lang=fr");
      page.locator("#demandes a", saying("Pourquoi ?")).click();
      assertThat(page.url()).endsWith("/pourquoi/" + refused.reference());
      var said = page.locator("main").textContent();
      assertThat(said)
          .contains("Les 3 créneaux souhaités ont été essayés un à un")
          .contains("Possible, à ce prix (1)")
          .contains("mardi 8 décembre 2026, après-midi")
          .contains("La demande serait servie à cet arrêt : Denain, place Baudin.")
          .contains("supprimée")
          .containsSubsequence("Impossible, quel que soit le plan", "Le calendrier ne donne pas")
          .contains("rien ne suit la soirée")
          .doesNotContain("Sans réponse");
      WebBrowser.assertAccessibleInBothWidths(page, "planning-why");
      page.locator("a, button", saying("English")).first().click();
      assertThat(page.locator("main").textContent())
          .contains("Possible, at this price (1)")
          .contains("nothing follows the evening");
    }
  }

  @Test
  void many_slots_are_told_the_cheapest_first_and_the_rest_on_demand() {
    var wishes = new ArrayList<Wish>();
    for (var day = LocalDate.of(2026, 9, 8);
        day.isBefore(LocalDate.of(2026, 12, 12));
        day = day.plusDays(1)) {
      if (day.getDayOfWeek() != DayOfWeek.SUNDAY) wishes.add(new Wish(day, Slot.PM));
    }
    var refused = retained(wishes);
    var plan = RoughPlan.keep(sql, plans, season);
    try (var office = WebBrowser.visitor(port, 390)) {
      var page = office.newPage();
      accounts.letIn(page, "manager");
      page.navigate(address(plan, refused));
      assertThat(page.locator("main").textContent()).contains("autres créneaux");
      assertThat(page.locator("main details[open]").count()).isEqualTo(1);
      WebBrowser.picture(page, "planning-why-many");
      WebBrowser.assertAccessible(page);
    }
  }

  @Test
  void nobody_is_told_why_who_may_not_see_the_plan_and_nothing_is_told_of_what_it_serves() {
    var refused = retained(List.of(AFTERNOON));
    var served = retained(List.of(new Wish(TUESDAY, Slot.AM)));
    var plan = RoughPlan.keep(sql, plans, season);
    try (var commune = accounts.client(port, accounts.add("commune-agent", "59172"))) {
      assertThat(commune.get(address(plan, refused)).statusCode()).isEqualTo(403);
    }
    try (var manager = accounts.client(port, "manager")) {
      assertThat(manager.get(address(plan, refused)).statusCode()).isEqualTo(200);
      assertThat(manager.get(address(plan, served)).statusCode()).isEqualTo(404);
      assertThat(manager.get(address(UUID.randomUUID(), refused)).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void a_question_that_has_to_wait_too_long_is_told_so_and_may_be_asked_again() {
    var refused = retained(List.of(AFTERNOON));
    var plan = RoughPlan.keep(sql, plans, season);
    try (var manager = accounts.client(port, "manager")) {
      explanations.turn.acquireUninterruptibly();
      try {
        assertThat(manager.get(address(plan, refused)).body())
            .contains("D’autres questions sont en cours")
            .contains("Réessayer");
      } finally {
        explanations.turn.release();
      }
      assertThat(manager.get(address(plan, refused)).body()).contains("Possible, à ce prix");
    }
  }

  @Test
  void nothing_is_said_of_a_plan_that_the_checker_does_not_accept() {
    var refused = retained(List.of(AFTERNOON));
    var plan = RoughPlan.keep(sql, plans, season);
    sql.sql(
            "UPDATE planning.plan SET plan_json = replace(plan_json::text, 'OUTRANKED',"
                + " 'NO_USABLE_SLOT')::json")
        .update();
    try (var manager = accounts.client(port, "manager")) {
      assertThat(manager.get(address(plan, refused)).body())
          .contains("Ce plan n’est pas accepté par le vérificateur")
          .doesNotContain("Possible, à ce prix");
    }
  }

  private Request retained(List<Wish> wishes) {
    var submitted = requests.submit(RequestsTest.request("59172", "59172-1", wishes)).request();
    requests.retain(submitted.id(), null);
    return submitted;
  }

  private String address(UUID plan, Request request) {
    return "/gestion/saisons/" + season + "/plans/" + plan + "/pourquoi/" + request.reference();
  }

  private static LocatorOptions saying(String text) {
    return new LocatorOptions().setHasText(text);
  }
}
