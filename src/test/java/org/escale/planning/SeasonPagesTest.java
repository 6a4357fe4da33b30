package org.escale.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.escale.EscaleTest;
import org.escale.TestAccounts;
import org.escale.WebBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EscaleTest
class SeasonPagesTest {
  @LocalServerPort int port;
  @Autowired JdbcClient sql;
  @Autowired TestAccounts accounts;
  @Autowired Seasons seasons;
  @Autowired Plans plans;
  @Autowired Requests requests;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void ground() {
    Ground.lay(sql);
  }

  @Test
  void a_season_that_wants_the_same_vehicle_on_the_same_days_is_created_with_a_warning() {
    season("Automne", "2026-09-07", "2026-12-18");
    try (var manager = accounts.client(port, "manager")) {
      assertThat(manager.get("/gestion/saisons/" + season("Hiver", "2026-12-18", "2027-03-01")))
          .extracting(answer -> answer.body())
          .asString()
          .contains(
              "« Automne », du lundi 7 septembre 2026 au vendredi 18 décembre 2026, emploie le même"
                  + " véhicule");
      assertThat(manager.get("/gestion/saisons/" + season("Été", "2027-03-02", "2027-07-03")))
          .extracting(answer -> answer.body())
          .asString()
          .doesNotContain("emploie le même véhicule");
    }
  }

  @Test
  void the_requests_of_a_season_are_those_that_its_plan_would_try_to_serve() {
    var autumn = season("Automne", "2026-12-01", "2026-12-18");
    requests.retain(asked(), null);
    assertThat(plans.outlook(autumn).requests()).isEqualTo(1);
    plans.markPublished(RoughPlan.keep(sql, plans, autumn));
    assertThat(requests.all().getFirst().status()).isEqualTo(RequestStatus.SCHEDULED);
    requests.retain(asked(), null);
    assertThat(plans.outlook(autumn).requests()).isEqualTo(2);
    var other = season("Une autre", "2026-12-01", "2026-12-18");
    assertThat(plans.outlook(other).requests()).as("one is served already").isEqualTo(1);
  }

  private UUID asked() {
    var wish = new Wish(LocalDate.of(2026, 12, 1), Slot.AM);
    return requests.submit(RequestsTest.request("59172", null, List.of(wish))).request().id();
  }

  @Test
  void a_season_that_was_never_published_is_removed_with_its_plans_after_a_question() {
    for (var width : WebBrowser.WIDTHS) {
      var season = season("Essai", "2026-09-07", "2026-12-18");
      RoughPlan.keep(sql, plans, season);
      try (var office = WebBrowser.visitor(port, width)) {
        var page = office.newPage();
        accounts.letIn(page, "manager");
        page.navigate("/gestion/saisons/" + season);
        page.getByText("Supprimer cette saison").click();
        assertThat(page.locator("main").textContent()).contains("Son plan disparaît avec elle");
        WebBrowser.assertAccessible(page);
        WebBrowser.picture(page, "planning-remove-season");
        page.getByText("Supprimer la saison").click();
        assertThat(page.locator("[role=status]").textContent()).contains("« Essai » est supprimée");
      }
      assertThat(seasons.all()).isEmpty();
      assertThat(plans.all(season)).isEmpty();
    }
  }

  @Test
  void a_season_that_was_published_once_stays_whatever_became_of_the_plan() {
    var season = season("Essai", "2026-09-07", "2026-12-18");
    var first = RoughPlan.keep(sql, plans, season);
    plans.markPublished(first);
    plans.markPublished(RoughPlan.keep(sql, plans, season));
    plans.remove(first);
    var address = "/gestion/saisons/" + season;
    try (var manager = accounts.client(port, "manager")) {
      assertThat(manager.get(address).body()).doesNotContain("Supprimer cette saison");
      manager.post(address + "/suppression", Map.of());
      assertThat(manager.get(address).body()).contains("Cette saison a été publiée");
    }
    assertThat(seasons.find(season)).isPresent();
  }

  @Test
  void of_a_publication_and_a_removal_that_cross_the_first_wins() throws Exception {
    var season = season("Essai", "2026-09-07", "2026-12-18");
    var plan = RoughPlan.keep(sql, plans, season);
    try (var rival = Executors.newSingleThreadExecutor()) {
      var second =
          transaction.execute(t -> {
            plans.markPublished(plan);
            var crossing = rival.submit(() -> seasons.remove(season));
            assertThat(crossing).failsWithin(Duration.ofMillis(300)); // it waits
            return crossing;
          });
      assertThatThrownBy(second::get).hasCauseInstanceOf(SeasonStays.class);
    }
    assertThat(plans.get(plan).published()).isTrue();
  }

  private UUID season(String name, String first, String last) {
    return seasons
        .create(
            new SeasonDates(
                name, LocalDate.parse(first), LocalDate.parse(last), Set.of(Ground.BUS)))
        .id();
  }
}
